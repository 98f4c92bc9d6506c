/// Draws the ids of objects: random whole numbers below 10¹¹, none twice in a session, as
/// `sy.ID_PROVIDER` does.
package final class IdProvider {
  private var generator: any RandomNumberGenerator
  private var generated: Set<Int> = []

  package init(generator: any RandomNumberGenerator = SystemRandomNumberGenerator()) {
    self.generator = generator
  }

  package func pop() -> Int {
    while true {
      let id = Int.random(in: 1..<100_000_000_000, using: &generator)
      if generated.insert(id).inserted { return id }
    }
  }
}
