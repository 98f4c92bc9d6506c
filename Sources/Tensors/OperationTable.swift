/// All operations, by name: one row each.
package enum OperationTable {
  package static let all: [any Operation.Type] = [
    // Filling and copying.
    Zero.self, Fill.self, Copy.self, Clone.self, Cast.self,
    // Arithmetic.
    Add.self, Mul.self,
    // Views.
    AsStrided.self, Expand.self, View.self, Reshape.self, UnsafeView.self,
    // Reductions.
    Sum.self,
    InPlace.self,
  ]

  private static let byName: [String: any Operation.Type] =
    Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  package static func type(named name: String) -> (any Operation.Type)? { byName[name] }
}
