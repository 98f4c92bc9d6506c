import Evaluator
import Tensors

/// `tensor.grad_fn`: a step of the gradient graph, or the place where a leaf gathers its gradient.
final class GradientFunctionObject: Object {
  let node: GradientNode?
  let leaf: Tensor?

  init(_ node: GradientNode, type: TypeObject) {
    self.node = node
    leaf = nil
    super.init(subtype: type)
  }

  init(leaf: Tensor, type: TypeObject) {
    node = nil
    self.leaf = leaf
    super.init(subtype: type)
  }

  var name: String { node?.name ?? "AccumulateGrad" }
}

extension Runtime {
  var gradientFunctionType: TypeObject {
    type("grad_fn") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "Node", "A step of the gradient graph.",
          [
            Entry("__repr__", "", "The step as text.") { call throws(Raise) in
              let node = try call.receiver(as: GradientFunctionObject.self)
              let address = UInt(bitPattern: ObjectIdentifier(node).hashValue)
              return .string("<\(node.name) object at 0x\(String(address, radix: 16))>")
            },
            Entry("name", "", "The step's name.") { call throws(Raise) in
              let object = try call.receiver(as: GradientFunctionObject.self)
              let name = object.name
              let isPlain = object.leaf == nil && name != "CopySlices" && name != "CopyBackwards"
              return .string(isPlain ? name : "torch::autograd::" + name)
            },
            Entry("next_functions", "", "The steps that feed this one.", kind: .getter) {
              call throws(Raise) in
              let object = try call.receiver(as: GradientFunctionObject.self)
              let type = call.runtime.gradientFunctionType
              var pairs: [Value] = []
              for edge in object.node?.listedEdges ?? [] {
                switch edge {
                case .nowhere, .formerLeaf: pairs.append(.tuple([.none, .int(0)]))
                case .node(let node, let output):
                  pairs.append(
                    .tuple([.object(GradientFunctionObject(node, type: type)), .int(output)]))
                case .leaf(let leaf):
                  pairs.append(
                    .tuple([.object(GradientFunctionObject(leaf: leaf, type: type)), .int(0)]))
                }
              }
              return .tuple(pairs)
            },
            Entry("variable", "", "The leaf that gathers its gradient.", kind: .getter) {
              call throws(Raise) in
              let object = try call.receiver(as: GradientFunctionObject.self)
              guard let leaf = object.leaf else {
                throw call.error(
                  .attributeError, "'\(object.name)' object has no attribute 'variable'")
              }
              return call.runtime.wrap(leaf)
            },
            Entry("metadata", "", "What cells keep with the step.", kind: .getter) { _ in
              .dict(DictObject())
            },
          ]), module: "torch.autograd", instancesHaveDictionary: false)
    }
  }
}
