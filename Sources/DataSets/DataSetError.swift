/// Why a file of a data set cannot be used.
package struct DataSetError: Error, Sendable, Equatable {
  package let message: String
  package init(_ message: String) { self.message = message }
}
