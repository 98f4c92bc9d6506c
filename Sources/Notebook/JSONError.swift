/// What is wrong with a JSON text, and where: line and column from 1, the column in code points.
package struct JSONError: Error, Equatable, Sendable {
  package var line: Int
  package var column: Int
  package var reason: String
}
