/// An instance of `BaseException` or a class below it.
package final class ExceptionObject: Object {
  package var arguments: TupleObject
  package var cause: ExceptionObject?
  package var context: ExceptionObject?
  package var suppressesContext = false
  /// Innermost call last.
  package var traceback: [TracebackEntry] = []
  /// Where in the source a `SyntaxError` is.
  package var syntaxDetail: SyntaxDetail?

  package init(of type: TypeObject, arguments: TupleObject = TupleObject()) {
    self.arguments = arguments
    super.init(subtype: type)
  }

  override package var takesAttributes: Bool { true }
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
  package init(_ exception: ExceptionObject) { self.exception = exception }
}
