import Evaluator
import Tensors

/// The rows of `numpy.ndarray` and of NumPy's scalars.
enum ArrayMethods {
  static let entries: [Entry] =
    ArrayOperators.entries + ArrayFacts.entries + ArrayConversions.entries
    + ArrayIndexing.entries + shared.map(\.method) + ArrayShapes.methods + ArraySorting.methods

  /// The rows that are functions of the module as well.
  static let shared: [ArrayFunction] =
    ArrayReductions.shared + ArrayShapes.shared + ArraySorting.shared + ArrayProducts.shared
    + ArraySelection.shared + ElementFunctions.shared
}
