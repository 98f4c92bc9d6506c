/// Variables that functions share: those of a frame, or those that a function closes over.
final class CellList {
  private(set) var cells: ContiguousArray<CellObject>

  init(_ cells: ContiguousArray<CellObject>) { self.cells = cells }

  func visitReferences(_ visitor: ReferenceVisitor) { visitor.visit(cells) }

  /// The cells of a new call: its own, then those of the functions around it.
  init(own count: Int, and closure: CellList?) {
    cells = []
    cells.reserveCapacity(count + (closure?.cells.count ?? 0))
    for _ in 0..<count { cells.append(CellObject()) }
    if let closure { cells.append(contentsOf: closure.cells) }
  }
}
