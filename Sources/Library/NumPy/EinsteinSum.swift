import Evaluator
import Tensors

/// `einsum`: operands are multiplied along their letters and added up over letters that the result
/// does not have.
struct EinsteinSum {
  private var operands: [(letters: [Character], tensor: Tensor)] = []
  private var output: [Character] = []

  init(_ subscripts: String, _ tensors: [Tensor], _ runtime: Runtime) throws(Raise) {
    func fault(_ text: String) -> Raise { runtime.interpreter.error(.valueError, text) }
    let sides = subscripts.filter { $0 != " " }.replacing("->", with: ">")
      .split(separator: ">", omittingEmptySubsequences: false)
    let inputs = sides[0].split(separator: ",", omittingEmptySubsequences: false)
    if inputs.contains(where: { $0.contains(".") }) {
      throw runtime.interpreter.error(
        .notImplementedError, "einsum() with an ellipsis is not supported here")
    }
    if inputs.count > tensors.count {
      throw fault(
        "fewer operands provided to einstein sum function than specified in the subscripts string")
    }
    if inputs.count < tensors.count {
      throw fault(
        "more operands provided to einstein sum function than specified in the subscripts string")
    }
    var sizes: [Character: Int] = [:]
    for (place, (letters, tensor)) in zip(inputs, tensors).enumerated() {
      if letters.count > tensor.rank {
        throw fault(
          "einstein sum subscripts string contains too many subscripts for operand \(place)")
      }
      if letters.count < tensor.rank {
        throw fault(
          "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions."
        )
      }
      for (axis, letter) in letters.enumerated() {
        let size = tensor.shape[axis]
        if let known = sizes[letter], known != size, known != 1, size != 1 {
          throw fault(
            "operands could not be broadcast together with remapped shapes [original->remapped]: \(tensors.map { tightShape($0.shape) }.joined(separator: " ")) "
          )
        }
        sizes[letter] = max(sizes[letter] ?? 1, size)
      }
      operands.append(try EinsteinSum.withoutRepeats(Array(letters), tensor, runtime))
    }
    if sides.count > 1 {
      output = Array(sides[1])
      for letter in output where sizes[letter] == nil {
        throw fault(
          "einstein sum subscripts string included output subscript '\(letter)' which never appeared in an input"
        )
      }
    } else {
      let all = inputs.joined()
      output = Set(all).filter { letter in all.count { $0 == letter } == 1 }.sorted()
    }
  }

  /// A letter twice in one operand means its diagonal.
  private static func withoutRepeats(
    _ letters: [Character], _ tensor: Tensor, _ runtime: Runtime
  ) throws(Raise) -> (letters: [Character], tensor: Tensor) {
    var (letters, tensor) = (letters, tensor)
    while let (a, b) = repeated(letters) {
      tensor = try runtime.diagonal(tensor, offset: 0, a, b)
      let letter = letters[a]
      letters.remove(at: b)
      letters.remove(at: a)
      letters.append(letter)
    }
    return (letters, tensor)
  }

  private static func repeated(_ letters: [Character]) -> (Int, Int)? {
    for (place, letter) in letters.enumerated() {
      if let other = letters[(place + 1)...].firstIndex(of: letter) { return (place, other) }
    }
    return nil
  }

  func value(_ runtime: Runtime) throws(Raise) -> Tensor {
    var (letters, result) = operands[0]
    for (place, next) in operands.enumerated().dropFirst() {
      let later = operands[(place + 1)...].flatMap(\.letters) + output
      // What only these two have can go at once, as a matrix product.
      let gone = letters.filter { next.letters.contains($0) && !later.contains($0) }
      let shared = letters.filter { next.letters.contains($0) && later.contains($0) }
      let isPlain = gone.allSatisfy {
        result.shape[letters.firstIndex(of: $0) ?? 0]
          == next.tensor.shape[next.letters.firstIndex(of: $0) ?? 0]
      }
      if shared.isEmpty, !gone.isEmpty, isPlain {
        let left = gone.compactMap { letters.firstIndex(of: $0) }
        let right = gone.compactMap { next.letters.firstIndex(of: $0) }
        result = try runtime.contracted(result, left, next.tensor, right)
        letters =
          letters.filter { !gone.contains($0) } + next.letters.filter { !gone.contains($0) }
      } else {
        let all = letters + next.letters.filter { !letters.contains($0) }
        result = try runtime.combine(
          .multiply, spread(result, letters, all), spread(next.tensor, next.letters, all))
        letters = all
      }
    }
    let extra = letters.indices.filter { !output.contains(letters[$0]) }
    if !extra.isEmpty {
      result = try runtime.sum(result, extra, as: result.dtype).squeezed(extra)
      letters = letters.filter(output.contains)
    }
    return result.permuted(output.compactMap { letters.firstIndex(of: $0) })
  }

  /// The tensor with a dimension for each letter, of size 1 where it has none.
  private func spread(_ tensor: Tensor, _ letters: [Character], _ all: [Character]) -> Tensor {
    var result = tensor.permuted(
      all.compactMap { letters.firstIndex(of: $0) })
    for (axis, letter) in all.enumerated() where !letters.contains(letter) {
      result = result.expanded(at: axis)
    }
    return result
  }
}
