import Testing

@testable import TextModel

@Suite struct NumberedTextsTests {
  @Test func aTextComesBackByItsNumber() {
    let texts = ["Ausfuhr", "", "Öl", " = oil", "Ausfuhrgenehmigung", "Ausfuhrgenehmigunx"]
    var numbered = NumberedTexts()
    for text in texts { numbered.append(text) }
    for (number, text) in texts.enumerated() {
      var bytes = ByteOutput()
      bytes.append("x")
      numbered.write(number, to: &bytes)
      #expect(bytes.string == "x\(text)")
      for (other, words) in texts.enumerated() {
        let isEqual = numbered.isEqual(other, to: bytes.bytes, at: 1..<bytes.count)
        #expect(isEqual == (words == text))
      }
    }
  }

  @Test func whatWasForgottenIsWrittenOver() {
    var numbered = NumberedTexts()
    for text in ["eins", "zwei", "drei"] { numbered.append(text) }
    numbered.removeAll(from: 1)
    numbered.append(Array("vier".utf8))
    numbered.removeAll(from: 7)
    var bytes = ByteOutput()
    for number in 0...1 { numbered.write(number, to: &bytes) }
    #expect(bytes.string == "einsvier")
  }
}
