/// An instance of `BaseException` or a class below it.
package final class ExceptionObject: Object {
  package var arguments: TupleObject
  package var cause: ExceptionObject?
  package var context: ExceptionObject?
  package var suppressesContext = false
  /// Whether no handler takes it: the cell has to end.
  var isFinal = false
  /// Innermost call last.
  package var traceback: [TracebackEntry] = []
  /// The name that was not there.
  var subject: Name?
  /// The object that has no such attribute, if it lives, or a value that is no object.
  weak var holder: Object?
  var holderValue = Value.absent
  /// The class of it, where the object is gone.
  var holderType: TypeObject?
  /// The files of an `OSError`, which are not among its arguments.
  var file = Value.absent
  var secondFile = Value.absent
  /// What the traceback adds to the message.
  var suggestion: String?
  /// Where in the source a `SyntaxError` is.
  package var syntaxDetail: SyntaxDetail?

  package init(of type: TypeObject, arguments: TupleObject = TupleObject()) {
    self.arguments = arguments
    super.init(subtype: type)
  }

  override package var takesAttributes: Bool { true }

  /// An `OSError` with three arguments or more keeps the files apart from the others.
  func separateFiles(_ types: Types) {
    let items = arguments.items
    guard (3...5).contains(items.count), let type = types.exceptions[.osError],
      subtype?.isSubclass(of: type) == true
    else { return }
    file = items[2]
    if items.count == 5 { secondFile = items[4] }
    arguments = TupleObject(Array(items[..<2]))
  }

  override package func visitReferences(_ visitor: ReferenceVisitor) {
    super.visitReferences(visitor)
    visitor.visit(arguments)
    visitor.visit(file)
    visitor.visit(secondFile)
    visitor.visit(cause)
    visitor.visit(context)
  }

  override package func breakReferences() {
    super.breakReferences()
    cause = nil
    context = nil
  }
}

/// One line of a traceback.
package struct TracebackEntry {
  package var code: Code
  package var span: SourceSpan
}

package struct SyntaxDetail {
  package var source: SourceText
  package var span: SourceSpan
}

/// A Python exception on its way up. Every function that can raise one `throws(Raise)`. It never
/// leaves the thread of its session.
package struct Raise: Error, @unchecked Sendable {
  package let exception: ExceptionObject
  /// Whether the traceback has the line of the call that it is in now. A handler adds it, so that
  /// the exception shows it even where it goes no further; going on then adds none.
  private(set) var isTraced: Bool

  package init(_ exception: ExceptionObject) {
    self.exception = exception
    isTraced = false
  }

  init(again exception: ExceptionObject) {
    self.exception = exception
    isTraced = true
  }

  /// As a `try` or `with` of the frame sees it.
  func caught(in frame: Frame) -> Raise {
    trace(frame)
    return Raise(again: exception)
  }

  /// As the caller of the frame sees it.
  func leaving(_ frame: Frame) -> Raise {
    trace(frame)
    return Raise(exception)
  }

  private func trace(_ frame: Frame) {
    if isTraced { return }
    exception.traceback.append(TracebackEntry(code: frame.code, span: frame.place.span))
  }
}
