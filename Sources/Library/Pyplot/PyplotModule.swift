import Evaluator

/// `matplotlib` and `matplotlib.pyplot`.
enum PyplotModule {
  static func makeParent(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule(
      "matplotlib", doc: "Plots.",
      functions: [
        Entry("use", "backend, **options", "Changes nothing: figures appear in the cell.") { _ in
          .none
        }
      ],
      constants: [("__version__", .string("3.8.0")), ("rcParams", .dict(DictObject()))])
  }

  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule(
      "matplotlib.pyplot", doc: "Plots, drawn in text and kept as SVG.",
      functions: PyplotAxes.shared.map(\.function) + PyplotFigures.functions,
      constants: [("rcParams", .dict(DictObject()))])
    let style = interpreter.makeModule(
      "matplotlib.style", doc: "Styles.",
      functions: [Entry("use", "style", "Changes nothing here.") { _ in .none }],
      constants: [("available", .list([]))])
    module.namespace[interpreter.intern("style")] = .object(style)
    return module
  }
}
