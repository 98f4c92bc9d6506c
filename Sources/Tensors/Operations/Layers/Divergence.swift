/// The Kullback-Leibler divergence of shares (the target) from logarithms of shares (the input).
package struct Divergence: Operation {
  package static let name = "kl_div"
  package var arity: ClosedRange<Int> { 2...2 }
  package let reduction: Reduction
  package init(reduction: Reduction = .mean) { self.reduction = reduction }
  package func gradientName(inPlace: Bool) -> String? { "KlDivBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (input, target) = (inputs[0], inputs[1])
    let logarithm = try context.apply(Log(), target)
    let distance = try context.apply(Sub(), logarithm, input)
    let isPositive = try context.apply(Gt(other: 0), target)
    let terms = try context.masked(try context.apply(Mul(), target, distance), by: isPositive)
    return [try context.reduced(terms, reduction)]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let target = try pass.input(1)
    let shares = try context.masked(
      target, by: try context.apply(Gt(other: 0), target))
    var gradient = try context.apply(
      Neg(), try pass.product(shares, try pass.gradient))
    if reduction == .mean {
      gradient = try context.apply(Div(other: .int(Int64(target.count))), gradient)
    }
    return [gradient, nil]
  }
}
