import Events
import Notebook
import Testing

@testable import Panes

/// The program with a session that answers from a script, driven by the names of keys.
@MainActor
final class Driver {
  let app: App
  /// Effects that the session did not take.
  private(set) var effects: [Effect] = []
  private(set) var sent: [Command] = []
  /// Whether cells end as soon as they are run.
  var finishes = true
  private var clock = 100.0
  private var count = 0
  private var width: Int
  private var height: Int

  init(
    _ cells: [Cell], width: Int = 80, height: Int = 24, options: AppOptions = AppOptions(),
    path: String? = "tutorials/part3/en.md"
  ) {
    self.width = width
    self.height = height
    let file = path.map { DocumentFile(path: $0) }
    app = App(
      model: NotebookModel(document: Document(cells: cells), file: file),
      editor: PlainTextEditor(), options: options)
    _ = app.tick(clock)
    _ = frame()
  }

  /// Presses keys: names with blanks between them.
  @discardableResult
  func press(_ names: String) -> Driver {
    for name in names.split(separator: " ") {
      guard let key = Key(named: String(name)) else {
        Issue.record("\(name) is no key")
        return self
      }
      take(app.handle(.key(key, bytes: [])))
      _ = frame()
    }
    return self
  }

  /// Types text, a key for each character.
  @discardableResult
  func type(_ text: String) -> Driver {
    for character in text {
      take(app.handle(.key(character == "\n" ? .enter : .character(character), bytes: [])))
    }
    _ = frame()
    return self
  }

  func handle(_ input: Input) { take(app.handle(input)) }

  @discardableResult
  func wait(_ seconds: Double) -> Driver {
    clock += seconds
    _ = app.tick(clock)
    return self
  }

  func resize(_ width: Int, _ height: Int) {
    self.width = width
    self.height = height
    _ = app.handle(.resize(width: width, height: height))
  }

  func frame() -> Surface { app.render(width: width, height: height) }
  var rows: [String] { frame().textRows }
  var footer: String { rows.last ?? "" }
  var message: String { rows.dropLast().last.map { $0.trimmingBlanks() } ?? "" }
  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  func receive(_ event: Event) { app.receive(event, at: clock) }

  private func take(_ new: [Effect]) {
    for effect in new {
      guard case .send(let command) = effect else {
        effects.append(effect)
        continue
      }
      sent.append(command)
      switch command {
      case .run(let cells, _): for cell in cells { run(cell) }
      case .restart: receive(.restarted)
      default: break
      }
    }
  }

  private func run(_ cell: CellSource) {
    count += 1
    clock += 0.25
    receive(.cellStarted(cell: cell.cell, count: count))
    for event in Script.events(of: cell, count: count) { receive(event) }
    guard finishes else { return }
    clock += 0.02
    let failed = cell.source.contains("fail")
    receive(.cellFinished(cell: cell.cell, status: failed ? .error : .ok, seconds: 0.02))
  }
}

/// What cells of the tests do, by words in their source.
enum Script {
  static func events(of source: CellSource, count: Int) -> [Event] {
    let cell = source.cell
    let text = source.source
    var events: [Event] = []
    if text.contains("VirtualWorker") {
      events += [.workerAdded(worker: "bob"), .workerAdded(worker: "alice")]
    }
    if text.contains(".send(") {
      events.append(.objectStored(worker: "bob", object: tensor(94_812_345_678, tags: ["#rain"])))
      events.append(
        .messageSent(
          MessageSummary(
            sender: "me", recipient: "bob", kind: "ObjectMessage", content: "Tensor[3]",
            byteCount: 40)))
      events.append(
        .displayed(
          cell: cell, count: count,
          repr: "(Wrapper)>[PointerTensor | me:30982138212 -> bob:94812345678]"))
    }
    if text.contains("far =") {
      let target = ObjectAddress(worker: "bob", id: 94_812_345_678)
      events.append(
        .objectStored(
          worker: "alice",
          object: ObjectSummary(id: 30_982_138_212, type: "PointerTensor", target: target)))
      events.append(.objectStored(worker: "bob", object: tensor(94_812_345_678, version: 1)))
    }
    if text.contains("print") {
      for line in 0..<40 {
        events.append(
          .printed(cell: cell, stream: .stdout, text: "iteration \(line) loss \(40 - line)\n"))
      }
    }
    if text.contains("train") {
      for step in 0..<60 {
        let value = 4.0 / Double(step + 2)
        events.append(.scalar(series: "bob", step: step, value: value))
        events.append(.scalar(series: "alice", step: step, value: value * 0.8 + 0.1))
      }
    }
    if text.contains("input(") { events.append(.inputRequested(prompt: "first\nname? ")) }
    if text.contains("fail") {
      let failure = Failure(
        exceptionClass: "ValueError", message: "it failed",
        traceback: [
          "Traceback (most recent call last):", "  File \"<cell \(count)>\", line 1, in <module>",
          "    fail()", "ValueError: it failed",
        ], line: 1)
      events.append(.failed(cell: cell, failure))
    }
    return events
  }

  static func tensor(_ id: Int, tags: [String] = [], version: Int = 0) -> ObjectSummary {
    ObjectSummary(
      id: id, type: "Tensor", shape: [3], dtype: "torch.int64", preview: "tensor([ 4,  0, 11])",
      tags: tags, version: version)
  }
}

/// Cells of a small notebook.
enum Sample {
  static func cells(_ sources: [(Cell.Kind, String)]) -> [Cell] {
    sources.enumerated().map {
      Cell(id: CellID("cell-\($0.offset + 1)"), kind: $0.element.0, source: $0.element.1)
    }
  }

  static let english = cells([
    (
      .markdown,
      "# Pointers that travel\n\nBob has measured the **rain** of three days. We send the numbers "
        + "to his store and keep a *pointer*: see [PySyft](https://github.com/OpenMined/PySyft).\n\n"
        + "- the data stay\n- the pointer goes"
    ),
    (.code, "import syft as sy\nimport torch\nhook = sy.TorchHook(torch)"),
    (
      .code,
      "bob = sy.VirtualWorker(hook, id=\"bob\")  # a worker\n"
        + "alice = sy.VirtualWorker(hook, id=\"alice\")"
    ),
    (.code, "rain = torch.tensor([4, 0, 11])\nnear = rain.send(bob)\nnear"),
    (.markdown, "## A pointer to a pointer\n\n| worker | holds |\n|---|---|\n| bob | rain |"),
    (.code, "far = near.send(alice)"),
    (.code, "for step in range(60):\n    train(step)\n    print(step)"),
    (.code, "fail()"),
    (.raw, "raw text"),
    (.markdown, "The end."),
  ])

  static let bengali = cells([
    (
      .markdown,
      "# পয়েন্টার\n\nবব তিন দিনের **বৃষ্টি** মেপেছেন, মিলিমিটারে। সংখ্যাগুলো তাঁর ভাণ্ডারে পাঠিয়ে আমরা শুধু একটি "
        + "পয়েন্টার (`pointer`) রেখে দিই।"
    ),
    (.code, "bob = sy.VirtualWorker(hook, id=\"bob\")"),
    (.code, "rain = torch.tensor([4, 0, 11])  # বৃষ্টি\nrain.send(bob)"),
    (.markdown, "## ফেডারেটেড লার্নিং\n\n> মডেল যায় ডেটার কাছে, ডেটা থেকে যায় মালিকের কাছে।"),
    (.code, "train()"),
  ])

  static func many(_ count: Int) -> [Cell] {
    cells(
      (0..<count).map {
        $0 % 2 == 0 ? (.markdown, "## Part \($0)\n\nSome words.") : (.code, "x = \($0)\nx")
      })
  }
}
