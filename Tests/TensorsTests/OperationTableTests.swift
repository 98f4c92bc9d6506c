import FoundationEssentials
import Testing

@testable import Tensors

/// Operations as values: their names, and their way into a message and back.
@Suite struct OperationTableTests {
  @Test func namesAreUnique() {
    let names = OperationTable.all.map { $0.name }
    #expect(Set(names).count == names.count)
    for type in OperationTable.all { #expect(OperationTable.type(named: type.name) == type) }
  }

  @Test func operationsComeBackFromTheirEncoding() throws {
    for sample in GradientSample.all {
      let data = try JSONEncoder().encode(EncodedOperation(sample.operation))
      let back = try JSONDecoder().decode(EncodedOperation.self, from: data).operation
      #expect(type(of: back) == type(of: sample.operation))
      #expect(back.parameters.map(\.value) == sample.operation.parameters.map(\.value))
    }
  }

  @Test func unknownOperationIsRefused() {
    let data = Data(#"{"name": "no_such_thing", "parameters": {}}"#.utf8)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(EncodedOperation.self, from: data)
    }
  }

  @Test func inPlaceNameHasAnUnderscore() {
    #expect(InPlace(Add()).name == "add_")
    #expect(type(of: InPlace(Add())).name == "in_place")
  }
}
