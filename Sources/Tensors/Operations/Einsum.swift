/// Sums of products by a formula of letters: `ij,jk->ik`.
package struct Einsum: Operation {
  package static let name = "einsum"
  package var arity: ClosedRange<Int> { 1...Int.max }
  package let equation: String
  package init(_ equation: String) { self.equation = equation }
  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let text = equation.filter { $0 != " " }
    let sides = text.components(separatedBy: "->")
    let lists = sides[0].split(separator: ",", omittingEmptySubsequences: false).map(Array.init)
    if lists.count != inputs.count {
      throw .runtime(
        lists.count < inputs.count
          ? "more operands than specified in equation"
          : "fewer operands than specified in equation")
    }
    var operands: [(term: Term, letters: [Character])] = []
    var sizes: [Character: Int] = [:]
    for (position, list) in lists.enumerated() {
      operands.append(
        try labelled(Term(inputs[position], context), list, position, &sizes))
    }
    let output = try outputLetters(sides, operands.map(\.letters))
    for letter in output where sizes[letter] == nil {
      throw .runtime("invalid index \(letter) in output")
    }
    // The letters of the result first, then those that are summed.
    let summed = sizes.keys.filter { !output.contains($0) }.sorted()
    let order = output + summed
    var last: [Character: Int] = [:]
    for (position, operand) in operands.enumerated() {
      for letter in operand.letters { last[letter] = position }
    }
    var result = try aligned(operands[0].term, operands[0].letters, order)
    let early = order.indices.filter { $0 >= output.count && last[order[$0]] == 0 }
    if !early.isEmpty { result = try result.sum(early, keepDim: true) }
    for position in operands.indices.dropFirst() {
      let next = try aligned(operands[position].term, operands[position].letters, order)
      let now = order.indices.filter { $0 >= output.count && last[order[$0]] == position }
      result = try SumProduct(result, next, over: Set(now)).result()
    }
    return [try result.apply(View(Array(result.shape.prefix(output.count)))).tensor]
  }

  /// An operand without repeated letters; the letters of an ellipsis are digits and beyond.
  private func labelled(
    _ term: Term, _ list: [Character], _ position: Int, _ sizes: inout [Character: Int]
  ) throws(TensorError) -> (term: Term, letters: [Character]) {
    var letters: [Character] = []
    var index = 0
    let named = list.filter { $0.isLetter && $0.isASCII }.count
    while index < list.count {
      if list[index] == "." {
        guard index + 2 < list.count, list[index + 1] == ".", list[index + 2] == ".",
          !letters.contains(where: { !$0.isLetter })
        else {
          throw .runtime("found \'.\' for operand \(position) that is not part of any ellipsis")
        }
        let hidden = term.shape.count - named
        if hidden < 0 { throw .runtime(tooFew(position)) }
        for place in 0..<hidden { letters.append(Self.hidden(place, of: hidden)) }
        index += 3
        continue
      }
      guard list[index].isLetter, list[index].isASCII else {
        throw .runtime("only lowercase letters a-z allowed as indices")
      }
      letters.append(list[index])
      index += 1
    }
    if letters.count != term.shape.count {
      throw .runtime(
        letters.count > term.shape.count
          ? tooFew(position)
          : "dimensions of operand \(position) exceed the number of subscripts in the equation")
    }
    var (term, result) = (term, [Character]())
    for letter in letters {
      if let first = result.firstIndex(of: letter) {
        let axis = result.count
        if term.shape[first] != term.shape[axis] {
          throw .runtime(
            "operands do not broadcast with remapped shapes: dimension \(letter) is repeated")
        }
        term = try term.apply(Diagonal(dim1: first, dim2: axis))
        // The diagonal comes last; it goes where the letter was first.
        var axes = Array(0..<term.shape.count)
        axes.insert(axes.removeLast(), at: first)
        term = try term.apply(Permute(axes))
      } else {
        result.append(letter)
      }
    }
    for (axis, letter) in result.enumerated() {
      let size = term.shape[axis]
      if let known = sizes[letter], known != size, known != 1, size != 1 {
        throw .runtime(
          "operands do not broadcast with remapped shapes [original->remapped]: size of dimension "
            + "does not match previous size, operand \(position), dim \(axis)")
      }
      sizes[letter] = max(sizes[letter] ?? 1, size)
    }
    return (term, result)
  }

  private func tooFew(_ position: Int) -> String {
    "the number of subscripts in the equation is more than the number of dimensions for operand "
      + "\(position)"
  }

  /// Hidden dimensions are counted from the last one, so that they broadcast.
  private static func hidden(_ place: Int, of count: Int) -> Character {
    Character(Unicode.Scalar(UInt8(48 + min(count - 1 - place, 9))))
  }

  private func outputLetters(_ sides: [String], _ lists: [[Character]])
    throws(TensorError) -> [Character]
  {
    let hidden = Set(lists.joined().filter { !$0.isLetter }).sorted(by: >)
    if sides.count > 1 {
      var result: [Character] = []
      var rest = sides[1][...]
      while let letter = rest.first {
        if rest.hasPrefix("...") {
          result += hidden
          rest = rest.dropFirst(3)
          continue
        }
        if !letter.isLetter { throw .runtime("only lowercase letters a-z allowed as indices") }
        if result.contains(letter) {
          throw .runtime("index \(letter) is used more than once in the output")
        }
        result.append(letter)
        rest = rest.dropFirst()
      }
      return result
    }
    // Without an arrow: the letters that come once, in their order.
    var counts: [Character: Int] = [:]
    for list in lists {
      for letter in Self.letters(list, equation) { counts[letter, default: 0] += 1 }
    }
    return hidden + counts.keys.filter { counts[$0] == 1 && $0.isLetter }.sorted()
  }

  private static func letters(_ list: [Character], _ equation: String) -> [Character] {
    // A letter that one operand repeats is summed too.
    list.flatMap { letter in
      [Character](repeating: letter, count: max(1, equation.filter { $0 == letter }.count))
    }
  }

  /// An operand with a dimension for every letter, of size one where it has none.
  private func aligned(_ term: Term, _ letters: [Character], _ order: [Character])
    throws(TensorError) -> Term
  {
    let present = order.filter { letters.contains($0) }
    var axes: [Int] = []
    for letter in present { axes.append(letters.firstIndex(of: letter) ?? 0) }
    var result = try term.apply(Permute(axes))
    for (axis, letter) in order.enumerated() where !letters.contains(letter) {
      result = try result.apply(Unsqueeze(dim: axis))
    }
    return result
  }
}

extension String {
  fileprivate func components(separatedBy mark: String) -> [String] {
    guard let range = ranges(of: mark).first else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}

/// The product of two tensors of one rank, summed over dimensions, as one batch of matrix products.
struct SumProduct {
  private var left: Term
  private var right: Term
  private let summed: Set<Int>

  init(_ left: Term, _ right: Term, over summed: Set<Int>) {
    (self.left, self.right, self.summed) = (left, right, summed)
  }

  /// The result keeps the summed dimensions, of size one.
  func result() throws(TensorError) -> Term {
    var (left, right) = (left, right)
    var (both, onlyLeft, onlyRight, inner) = ([Int](), [Int](), [Int](), [Int]())
    for axis in left.shape.indices {
      let (isLeft, isRight) = (left.shape[axis] > 1, right.shape[axis] > 1)
      if isLeft, isRight, left.shape[axis] != right.shape[axis] {
        throw .runtime("non-broadcast dimensions must match")
      }
      if summed.contains(axis) {
        if isLeft, isRight {
          inner.append(axis)
        } else if isLeft {
          left = try left.sum([axis], keepDim: true)
          inner.append(axis)
        } else {
          if isRight { right = try right.sum([axis], keepDim: true) }
          inner.append(axis)
        }
      } else if isLeft, isRight {
        both.append(axis)
      } else if isLeft {
        onlyLeft.append(axis)
      } else {
        onlyRight.append(axis)
      }
    }
    func size(_ term: Term, _ axes: [Int]) -> Int { axes.reduce(1) { $0 &* term.shape[$1] } }
    let (batch, rows) = (size(left, both), size(left, onlyLeft))
    let (columns, depth) = (size(right, onlyRight), size(left, inner))
    let a = try left.apply(Permute(both + onlyLeft + inner + onlyRight)).apply(
      Reshape([batch, rows, depth]))
    let b = try right.apply(Permute(both + inner + onlyRight + onlyLeft)).apply(
      Reshape([batch, depth, columns]))
    let product = try a.apply(BatchMultiply(), b)
    let order = both + onlyLeft + inner + onlyRight
    let shape = order.map { axis in
      inner.contains(axis) ? 1 : max(left.shape[axis], right.shape[axis])
    }
    var back = order
    for (position, axis) in order.enumerated() { back[axis] = position }
    return try product.apply(View(shape)).apply(Permute(back))
  }
}
