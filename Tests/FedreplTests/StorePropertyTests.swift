import Evaluator
import Events
import FoundationEssentials
import Notebook
import Testing

/// Random programs leave in the workers' stores, after every step, what a simple model says.
@Suite struct StorePropertyTests {
  private static let workers = ["bob", "alice", "charlie"]

  private static let setUp = """
    import torch
    import syft as sy
    hook = sy.TorchHook(torch)
    bob = sy.VirtualWorker(hook, id="bob")
    alice = sy.VirtualWorker(hook, id="alice")
    charlie = sy.VirtualWorker(hook, id="charlie")
    box = []
    def state():
        return [sorted(['p' if o.is_wrapper else str(o.tolist()) for o in w._objects.values()])
                for w in (bob, alice, charlie)]
    def step(f):
        try:
            return f()
        except Exception as e:
            print(type(e).__name__)
    """

  /// A random program, and what it prints by the model.
  private struct Program {
    var source = ""
    var printed = ""
    private var names: [String: StoreModel.Wrapper] = [:]
    private var box: [StoreModel.Wrapper] = []
    private let model = StoreModel(workers: StorePropertyTests.workers.count)
    private var generator: SplitMix

    init(seed: UInt64, steps: Int) {
      generator = SplitMix(state: seed)
      for _ in 0..<steps {
        step()
        source += "\nprint(state())"
        printed += model.text + "\n"
      }
    }

    private mutating func below(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
    private mutating func freshName() -> String { ["a", "b", "c", "d", "e"][below(5)] }
    private mutating func knownName() -> String? {
      names.isEmpty ? nil : names.keys.sorted()[below(names.count)]
    }

    private mutating func step() {
      let (target, worker) = (freshName(), below(StorePropertyTests.workers.count))
      let place = StorePropertyTests.workers[worker]
      guard let name = knownName(), let wrapper = names[name] else { return make(target, worker) }
      switch below(17) {
      case 0, 1: make(target, worker)
      case 2:
        bind(target, "\(name).get()") { [model] () throws(StoreModel.Failure) in
          try model.get(wrapper)
        }
      case 3, 4:
        bind(target, "\(name).move(\(place))") { [model] () throws(StoreModel.Failure) in
          try model.move(wrapper, to: worker)
        }
      case 5, 6:
        bind(target, "\(name).send(\(place))") { [model] () throws(StoreModel.Failure) in
          try model.send(wrapper, to: worker)
        }
      case 7:
        source += "\ndel \(name)"
        names[name] = nil
      case 8:
        source += "\n\(target) = \(name)"
        names[target] = wrapper
      case 9:
        source += "\nbox.append(\(name))"
        box.append(wrapper)
      case 10:
        if below(2) == 0 || box.isEmpty {
          source += "\nbox.clear()"
          box = []
        } else {
          source += "\nbox.pop(0)"
          box.removeFirst()
        }
      case 12:
        let value = below(5)
        bind(target, "\(name).add_(\(value))") { [model] () throws(StoreModel.Failure) in
          try model.add(wrapper, number: value)
        }
      case 13:
        bind(target, "\(name)[[0]]") { [model] () throws(StoreModel.Failure) in
          try model.slice(wrapper)
        }
      case 14:
        bind(target, "\(name).remote_get()") { [model] () throws(StoreModel.Failure) in
          try model.remoteGet(wrapper)
        }
      case 15:
        bind(target, "\(name).copy()") { [model] () throws(StoreModel.Failure) in
          try model.copy(wrapper)
        }
      default:
        guard let other = knownName(), let second = names[other] else { return }
        bind(target, "\(name) + \(other)") { [model] () throws(StoreModel.Failure) in
          try model.add(wrapper, second)
        }
      }
    }

    private mutating func make(_ target: String, _ worker: Int) {
      let values = [below(9), below(9)]
      let place = StorePropertyTests.workers[worker]
      bind(target, "torch.tensor(\(values)).send(\(place))") {
        [model] () throws(StoreModel.Failure) in
        try model.send(StoreModel.Wrapper(local: values), to: worker)
      }
    }

    private mutating func bind(
      _ target: String, _ expression: String,
      _ body: () throws(StoreModel.Failure) -> StoreModel.Wrapper
    ) {
      source += "\nr = step(lambda: \(expression))\nif r is not None: \(target) = r\ndel r"
      do throws(StoreModel.Failure) {
        names[target] = try body()
      } catch {
        printed += error.rawValue + "\n"
      }
    }
  }

  @Test(arguments: 1...12)
  func storesFollowTheModel(seed: UInt64) throws {
    let program = Program(seed: seed, steps: 60)
    let answer = try #require(answers(to: [Self.setUp, program.source]).last)
    #expect(answer.error == nil)
    let lines = zip(
      answer.printed.split(separator: "\n"), program.printed.split(separator: "\n"))
    for (position, (found, expected)) in lines.enumerated() where found != expected {
      let steps = program.source.components(separatedBy: "\nprint(state())")
      let done = program.printed.split(separator: "\n").prefix(position + 1).count {
        $0.hasPrefix("[")
      }
      Issue.record(
        "after \(steps.prefix(done).joined()): \(found), the model says \(expected)")
      break
    }
    #expect(answer.printed.count == program.printed.count)
  }
}
