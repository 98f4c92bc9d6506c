package import Events

extension Document {
  /// An id that no cell has, as nbformat 4.5 wants them.
  package func freshID() -> CellID { freshID(avoiding: Set(cells.map(\.id))) }

  func freshID(avoiding taken: Set<CellID>) -> CellID {
    while true {
      let digits = String(UInt32.random(in: .min ... .max), radix: 16)
      let id = CellID(String(repeating: "0", count: 8 - digits.count) + digits)
      if !taken.contains(id) { return id }
    }
  }
}
