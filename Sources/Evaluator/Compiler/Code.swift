import Syntax

/// A compiled body: of a module, a class, a function, a lambda or a comprehension.
package final class Code {
  package let name: String
  package let source: SourceText
  package var span: SourceSpan { place.span }
  /// The whole of it.
  let place: Part
  package var doc: String?

  package var localNames: [String] = [] {
    didSet {
      localCount = localNames.count
      frameSize = FrameStack.frameSize(localCount)
    }
  }
  package var cellNames: [String] = [] {
    didSet { ownCellCount = cellNames.count }
  }
  package var freeNames: [String] = []
  private(set) var localCount = 0
  /// What a frame takes in memory.
  private(set) var frameSize = FrameStack.frameSize(0)
  private(set) var ownCellCount = 0

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
  /// Whether a call with just its positional arguments can put them straight into a frame.
  private(set) var isDirect = false
  /// The slots of parameters that can be given by name.
  var keywordSlots: [Name: Int] = [:]
  /// Parameters that inner functions share: cell, slot.
  var parameterCells: [(cell: Int, slot: Int)] = []
  package var isGenerator = false

  /// The statements; for a lambda or comprehension `result` instead.
  var body: Block = Block([])
  var result: Node? {
    didSet { resultReference = result.map(Unmanaged.passUnretained) }
  }
  /// What a generator expression steps through.
  var loops: ComprehensionLoops?
  /// `result` without counting references.
  private var resultReference: Unmanaged<Node>?

  init(name: String, source: SourceText, span: SourceSpan) {
    self.name = name
    self.source = source
    place = Part(span)
  }

  /// Called when all of the function is compiled.
  func seal() { isDirect = isSimple && !isGenerator && parameterCells.isEmpty }

  @inline(__always)
  func execute(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    if let resultReference { return try resultReference.evaluate(frame, interpreter) }
    switch try body.run(frame, interpreter) {
    case .return(let value): return value
    default: return .none
    }
  }
}
