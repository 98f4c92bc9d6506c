import DataSets
import Testing

@Suite struct DrawnDigitsTests {
  @Test func sameDigitComesEachTime() {
    #expect(
      DrawnDigits.pixels(7, isTraining: true) == DrawnDigits.pixels(7, isTraining: true))
    #expect(
      DrawnDigits.pixels(7, isTraining: true) != DrawnDigits.pixels(7, isTraining: false))
  }

  @Test func allClassesAreDrawn() {
    let labels = (0..<500).map { DrawnDigits.label($0, isTraining: true) }
    #expect(Set(labels) == Set(0..<10))
  }

  @Test func digitsHaveInkAndPaper() {
    for place in 0..<50 {
      let pixels = DrawnDigits.pixels(place, isTraining: true)
      #expect(pixels.count == 784)
      let inked = pixels.count { $0 > 100 }
      #expect((20..<350).contains(inked), "digit \(place) has \(inked) dark pixels")
    }
  }
}
