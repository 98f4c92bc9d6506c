import Evaluator
import Events
import Notebook

/// What a cell gave.
struct Answer: Sendable {
  var status = CellStatus.ok
  /// All that was printed.
  var printed = ""
  /// The value of the last expression as it is displayed.
  var displayed: String?
  var failure: Failure?
  /// The points of plotted series that came while the cell ran, with the printed text before them.
  var points: [Point] = []
  /// The figures that were shown.
  var figures: [(text: String, svg: String)] = []
  /// Everything as `fedrepl run` writes it.
  var text = ""

  struct Point: Sendable, Equatable {
    var series: String
    var value: Double
  }

  /// `class: message` of the exception.
  var error: String? { failure.map { "\($0.exceptionClass): \($0.message)" } }
}

/// Runs cells one after the other in one new session, each even where one before it failed.
func answers(to sources: [String], seed: UInt64? = nil) -> [Answer] {
  // The thread that writes is waited for.
  nonisolated(unsafe) var answers: [Answer] = []
  LargeStack.run {
    var current = Answer()
    var cells: [Cell] = []
    for (index, source) in sources.enumerated() {
      cells.append(Cell(id: CellID("cell-\(index)"), kind: .code, source: source))
    }
    var model = NotebookModel(document: Document(cells: cells))
    let session = KernelSession(seed: seed) { event in
      model.record(event, at: 0)
      switch event {
      case .printed(_, _, let text): current.printed += text
      case .displayed(_, _, let repr): current.displayed = repr
      case .failed(_, let failure): current.failure = failure
      case .drawn(_, let text, let svg): current.figures.append((text: text, svg: svg))
      case .scalar(let series, _, let value):
        current.points.append(Answer.Point(series: series, value: value))
      default: break
      }
    }
    for (index, cell) in cells.enumerated() {
      current = Answer()
      current.status = session.run(cell.id, cell.source)
      current.text =
        CellReport(
          cell: model.cells[index], number: index + 1, status: current.status, seconds: 0
        ).outputText
      answers.append(current)
    }
  }
  return answers
}

func answers(to sources: String..., seed: UInt64? = nil) -> [Answer] {
  answers(to: sources, seed: seed)
}

/// The displayed value, else the exception, of the last cell.
func lastAnswer(_ sources: String...) -> String {
  guard let answer = answers(to: sources).last else { return "" }
  return answer.error ?? answer.displayed ?? answer.printed
}

/// Puts names in the place of object ids: `<a>` for the first one that appears, `<b>` for the
/// next, the same name for the same id.
struct IDMask {
  private var names: [String: String] = [:]

  mutating func mask(_ text: String) -> String {
    var result = ""
    var digits = ""
    var last: Character = " "
    for character in text + "\n" {
      if character.isASCII, character.isNumber, !digits.isEmpty || last != "." {
        digits.append(character)
        continue
      }
      result += name(digits)
      digits = ""
      result.append(character)
      last = character
    }
    result.removeLast()
    return result
  }

  /// Ids have up to eleven digits, and seldom few; no other number in the answers has six.
  private mutating func name(_ digits: String) -> String {
    guard digits.count >= 6 else { return digits }
    if let name = names[digits] { return name }
    let name = "<id \(names.count)>"
    names[digits] = name
    return name
  }
}

/// The workers that most of the tests need.
let twoWorkers = """
  import torch
  import syft as sy
  hook = sy.TorchHook(torch)
  bob = sy.VirtualWorker(hook, id="bob")
  alice = sy.VirtualWorker(hook, id="alice")
  me = hook.local_worker
  """
