/// The constants of the bead model.
///
/// A ladder's score is the sum of its beads' scores, each a log likelihood ratio against the
/// sentences having nothing to do with each other. All values were fitted on the development sets
/// described beside `Aligner` by maximising the posterior of the hand-made ladders.
struct BeadWeights: Sendable {
  /// For texts that the dictionary or the core lexicon covers.
  static let standard = BeadWeights()

  /// For French, whose lexica are smaller, and whose known texts are free and scanned: a link says
  /// less, a gap is dearer, and long sentences are cut in two more often.
  static let french: BeadWeights = {
    var weights = BeadWeights()
    weights.halfSure = 0.2
    weights.lexical = 0.6
    weights.part = -0.5
    weights.omission = -4.8
    weights.oneToTwo = -3.1
    return weights
  }()

  /// For texts in other languages, of which only likeness and the text itself tell something.
  static let blind: BeadWeights = {
    var weights = BeadWeights()
    weights.expectation = 0.93
    weights.halfSure = 0.13
    weights.learned = 0.1
    weights.lexical = 0.55
    weights.sameStop = 0.01
    weights.sameMark = 0.1
    weights.otherMark = 1.5
    weights.sameQuote = 1.5
    weights.otherQuote = 1.39
    weights.habit = 0.61
    weights.usualBeads = 51.0
    weights.oneToOne = -0.38
    weights.omission = -4.8
    weights.furtherOmission = -1.51
    weights.exchange = -3.02
    weights.twoToOne = -2.83
    weights.oneToTwo = -3.4
    weights.twoToTwo = -5.4
    weights.threeToOne = -3.6
    weights.oneToThree = -5.58
    weights.five = -6.09
    weights.six = -8.3
    return weights
  }()

  // ---- Words

  /// Highest probability that a word with a counterpart in the other text is translated by it.
  var expectation: Float = 0.86
  /// The link probability at which half of that is reached.
  var halfSure: Float = 0.1
  /// Weights of the sources of knowledge in a link's probability.
  var dictionary: Float = 0.578
  var core: Float = 0.45
  var cognate: Float = 0.321
  var learned: Float = 0.273
  var glossary: Float = 0.8
  /// Part of a dictionary link's weight that the left and right part of a compound get.
  var compoundLeft: Float = 0.5
  var compoundRight: Float = 0.77
  /// Weight of the words' evidence; both directions are averaged.
  var lexical: Float = 0.7
  /// Log weight of a sentence's counterpart being but a part of its bead where the bead has several
  /// sentences on both sides; nil where it is taken to be the whole. English texts are better off
  /// with the whole: theirs are mostly two beads that the weights of the types keep apart.
  var part: Float?

  // ---- Lengths

  /// Weight of the length evidence.
  var length: Float = 0.899

  // ---- Marks at the ends of a bead

  var sameStop: Float = 0.1
  var sameMark: Float = 1.0
  var otherMark: Float = 1.0
  var sameQuote: Float = 1.0
  var otherQuote: Float = 0.7

  /// Words of the dictionary that a text's own word frequencies are mixed with.
  var background: Float = 778.801

  // ---- Log weights of the bead types

  /// How far the weights follow the habits of a pair of texts, and how many beads those must show.
  var habit: Float = 0.7
  var usualBeads: Float = 46.728

  var oneToOne: Float = -0.45
  /// The first sentence without counterpart after a bead of two sides, and each further one.
  var omission: Float = -4.3
  var furtherOmission: Float = -2.2
  /// A sentence added right after one that was left out.
  var exchange: Float = -3.2
  var twoToOne: Float = -2.9
  var oneToTwo: Float = -3.5
  var twoToTwo: Float = -5.1
  var threeToOne: Float = -4.8
  var oneToThree: Float = -5.4
  /// 3-2, 2-3, 4-1 and 1-4.
  var five: Float = -6.2
  /// 3-3, 4-2 and 2-4.
  var six: Float = -7.7

  /// The weights of sentences without counterpart.
  var gaps: GapWeights {
    GapWeights(
      open: Double(omission), further: Double(furtherOmission), exchange: Double(exchange))
  }

  /// The weight of a bead type.
  func type(_ source: Int, _ target: Int) -> Float {
    switch (source, target) {
    case (1, 1): oneToOne
    case (1, 0), (0, 1): omission
    case (2, 1): twoToOne
    case (1, 2): oneToTwo
    case (2, 2): twoToTwo
    case (3, 1): threeToOne
    case (1, 3): oneToThree
    default: source + target <= 5 ? five : six
    }
  }
}
