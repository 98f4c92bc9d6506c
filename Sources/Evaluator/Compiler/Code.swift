import Syntax

/// A compiled body: of a module, a class, a function, a lambda or a comprehension.
package final class Code {
  package let name: String
  package let source: SourceText
  package let span: SourceSpan
  package var doc: String?

  package var localNames: [String] = []
  package var cellNames: [String] = []
  package var freeNames: [String] = []
  var localCount: Int { localNames.count }
  var ownCellCount: Int { cellNames.count }

  /// Positional-only and regular parameters.
  package var positionalCount = 0
  package var positionalOnlyCount = 0
  package var keywordOnlyCount = 0
  package var hasVariadic = false
  package var hasKeywords = false
  /// Where `**kwargs` goes.
  var keywordsSlot = 0
  /// Only positional parameters.
  var isSimple = true
  /// The slots of parameters that can be given by name.
  var keywordSlots: [Name: Int] = [:]
  /// Parameters that inner functions share: cell, slot.
  var parameterCells: [(cell: Int, slot: Int)] = []
  package var isGenerator = false

  /// The statements; for a lambda or comprehension `result` instead.
  var body: Block = Block([])
  var result: Node?

  init(name: String, source: SourceText, span: SourceSpan) {
    self.name = name
    self.source = source
    self.span = span
  }

  func execute(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    if let result { return try result.evaluate(frame, interpreter) }
    switch try body.run(frame, interpreter) {
    case .return(let value): return value
    default: return .none
    }
  }
}

extension FunctionObject {
  var closureCells: ContiguousArray<CellObject> { ContiguousArray(closure) }
}
