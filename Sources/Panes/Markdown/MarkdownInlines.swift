/// Collects the text of a paragraph, a heading or a table cell. A hard break is a newline in it.
struct MarkdownInlines {
  /// The style of text that nothing marks.
  var base = Style.plain
  private var line = StyledLine()
  private var styles: [Style] = []
  private var link: (url: String, text: String)?
  private var imageDepth = 0
  private var imageText = ""

  var isEmpty: Bool { line.isEmpty && styles.isEmpty && imageDepth == 0 }

  /// Nested marks add their attributes; the innermost colour wins.
  private var style: Style {
    // A thousand nested marks look like eight.
    styles.prefix(8).reduce(base) { Self.combine($0, $1) }
  }

  static func combine(_ outer: Style, _ inner: Style) -> Style {
    Style(
      foreground: inner.foreground == .standard ? outer.foreground : inner.foreground,
      background: inner.background == .standard ? outer.background : inner.background,
      attributes: outer.attributes.union(inner.attributes))
  }

  mutating func append(_ text: String, _ own: Style? = nil) {
    if imageDepth > 0 {
      imageText += text
      return
    }
    link?.text += text
    line.append(text, own.map { Self.combine(style, $0) } ?? style)
  }

  mutating func push(_ style: Style) { styles.append(style) }
  mutating func pop() { if !styles.isEmpty { styles.removeLast() } }

  mutating func beginLink(_ url: String, _ style: Style) {
    link = (url, "")
    styles.append(style)
  }

  /// The address goes after the text, unless the text is the address or says enough.
  mutating func endLink(_ style: Style) {
    pop()
    guard let link, imageDepth == 0 else { return }
    self.link = nil
    var address = Substring(link.url)
    for scheme in ["https://", "http://", "mailto:"] where address.hasPrefix(scheme) {
      address = address.dropFirst(scheme.count)
    }
    if address.hasSuffix("/") { address = address.dropLast() }
    guard !address.isEmpty, !link.url.hasPrefix("#"), !link.text.contains(address) else { return }
    append(" (\(address))", style)
  }

  mutating func beginImage(_ style: Style) {
    if imageDepth == 0 { imageText = "" }
    imageDepth += 1
    styles.append(style)
  }

  mutating func endImage() {
    imageDepth -= 1
    if imageDepth == 0 { append(imageText.isEmpty ? "[image]" : "[image: \(imageText)]") }
    pop()
  }

  mutating func html(_ tag: String, _ theme: Theme) {
    switch HTMLText.tag(of: tag) {
    case .open("br"), .both("br"): append("\n")
    case .open("b"), .open("strong"): push(theme[.markupBold])
    case .open("i"), .open("em"), .open("var"): push(theme[.markupItalic])
    case .open("code"), .open("kbd"), .open("tt"): push(theme[.markupCode])
    case .open("s"), .open("del"): push(theme[.markupStrike])
    case .open("u"), .open("a"): push(theme[.markupLink])
    case .close(let name) where HTMLText.inlineMarks.contains(name): pop()
    case .open("img"), .both("img"):
      let alt = HTMLText.attribute("alt", of: tag)
      append(alt.isEmpty ? "[image]" : "[image: \(alt)]", theme[.quiet])
    default: break
    }
  }

  /// The text so far; the next one starts empty.
  mutating func take(base: Style? = nil) -> StyledLine {
    var result = line
    if let base {
      for index in result.runs.indices {
        let own = result.runs[index].style
        result.runs[index].style = Self.combine(
          base, own.foreground == self.base.foreground ? Style(attributes: own.attributes) : own)
      }
    }
    self = MarkdownInlines()
    return result
  }
}
