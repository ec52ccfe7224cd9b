import Testing

@testable import TextModel

@Suite struct NumberedTextsTests {
  @Test func aTextComesBackByItsNumber() {
    let texts = ["Ausfuhr", "", "Öl", " = oil", "Ausfuhrgenehmigung", "Ausfuhrgenehmigunx"]
    var numbered = NumberedTexts()
    for text in texts { numbered.append(text.utf8) }
    for (number, text) in texts.enumerated() {
      var bytes = Array("x".utf8)
      numbered.write(number, to: &bytes)
      #expect(bytes == Array("x\(text)".utf8))
      for (other, words) in texts.enumerated() {
        #expect(numbered.isEqual(other, to: bytes, at: 1..<bytes.count) == (words == text))
      }
    }
  }

  @Test func whatWasForgottenIsWrittenOver() {
    var numbered = NumberedTexts()
    for text in ["eins", "zwei", "drei"] { numbered.append(text.utf8) }
    numbered.removeAll(from: 1)
    numbered.append("vier".utf8)
    numbered.removeAll(from: 7)
    var bytes: [UInt8] = []
    for number in 0...1 { numbered.write(number, to: &bytes) }
    #expect(bytes == Array("einsvier".utf8))
  }
}
