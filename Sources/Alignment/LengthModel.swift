/// How likely a target length is, given the length of the source.
///
/// As Gale & Church (1993) with characters, but on the logarithm of the ratio of the two lengths,
/// whose spread falls with length: variance 0.002 + 1.8 / length, as measured on 4,100 hand-aligned
/// beads of news, fiction and mountaineering reports (German with English or French), and with the
/// heavy tails of Student's t with five degrees of freedom.
struct LengthModel {
  /// Target characters for each source character in this pair of texts.
  let ratio: Float

  private static let degrees: Float = 5
  private static let fixedVariance: Float = 0.002
  private static let varianceOfOne: Float = 1.8

  /// A ratio of one is assumed for this many characters, so that short texts do not say too much.
  private static let assumed: Float = 500

  init(sourceTotal: Float, targetTotal: Float) {
    let raw = (targetTotal + Self.assumed) / (sourceTotal + Self.assumed)
    ratio = min(3, max(1 / 3, raw))
  }

  /// The log density of the target's length, up to a constant; higher is better.
  func score(source: Float, target: Float) -> Float {
    Self.score(source: Span(source * ratio), target: Span(target))
  }

  /// The same for a source length that is multiplied by the ratio already.
  @inline(__always)
  static func score(source: Span, target: Span) -> Float {
    let variance = fixedVariance + varianceOfOne * 2 / (source.length + target.length)
    let z = target.logarithm - source.logarithm
    // -(log v) / 2 - (d + 1) / 2 * log(1 + z² / (d * v)) for d = 5 degrees, with one logarithm.
    let tail = 1 + z * z / (degrees * variance)
    return -0.5 * FastMath.log(variance * (tail * tail * tail) * (tail * tail * tail))
  }

  /// A length with its logarithm.
  struct Span {
    let length: Float
    let logarithm: Float

    init(_ characters: Float) {
      length = characters + 2
      logarithm = FastMath.log(length)
    }
  }

  /// The lengths of all spans of neighbouring sentences that a bead can have, spaces between them
  /// counted.
  struct Spans {
    private var spans: [Span] = []

    init(_ lengths: ArraySlice<Float>, ratio: Float) {
      spans.reserveCapacity(lengths.count * BeadShape.most)
      for first in lengths.indices {
        var sum: Float = 0
        for a in 0..<BeadShape.most {
          if first + a < lengths.endIndex { sum += lengths[first + a] + 1 }
          spans.append(Span(sum * ratio))
        }
      }
    }

    /// The span of `count` sentences from sentence `first` of the region on.
    @inline(__always)
    func span(of count: Int, at first: Int) -> Span { spans[first * BeadShape.most + count - 1] }
  }
}
