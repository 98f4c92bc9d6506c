/// How tensors are printed: `torch.set_printoptions`.
package struct PrintOptions: Sendable, Equatable {
  /// Digits after the point.
  package var precision = 4
  /// Tensors with more elements are summarised.
  package var threshold = 1000
  /// Elements shown at each end of a summarised dimension.
  package var edgeItems = 3
  /// Columns of a line.
  package var lineWidth = 80
  /// Whether to use powers of ten; nil lets the elements decide.
  package var scientific: Bool?

  package init() {}

  /// The sets that `profile=` names: `default`, `short`, `full`.
  package init?(profile: String) {
    switch profile {
    case "default": break
    case "short": (precision, edgeItems) = (2, 2)
    case "full": threshold = .max
    default: return nil
    }
  }
}
