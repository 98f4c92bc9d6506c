// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// For the targets that run cells. Debug builds, and so the tests, check each access to a variable;
/// release builds go without the checks, which took a fifth of the time of a call.
let quick: [SwiftSetting] =
  strict + [
    .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))
  ]

let package = Package(
  name: "fedrepl",
  products: [.executable(name: "fedrepl", targets: ["fedrepl"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    .target(
      name: "CTerminal",
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo"), .linkedLibrary("readline"),
      ]),
    .target(name: "CCoroutine"),
    // The standard modules that are written in Python, as bytes.
    .target(name: "CModules", exclude: ["Python", "generate.py"]),
    .target(name: "CNumbers"),
    .target(name: "CKernels"),
    .systemLibrary(name: "CCompression"),
    .systemLibrary(name: "CMarkdown"),
    .systemLibrary(name: "CRegex"),
    // Downloads; loads libcurl when it is first needed.
    .target(name: "CTransfer"),
    .target(name: "Events", swiftSettings: strict),
    .target(name: "Syntax", exclude: ["Characters/generate.py"], swiftSettings: strict),
    .target(
      name: "Evaluator",
      dependencies: [
        "CCompression", "CCoroutine", "CModules", "CNumbers", "CRegex", "Syntax", "Events",
        .product(name: "BigInt", package: "BigInt"),
      ],
      swiftSettings: quick),
    .target(name: "Tensors", dependencies: ["CKernels"], swiftSettings: quick),
    .target(name: "Plots", swiftSettings: strict),
    .target(name: "DataSets", dependencies: ["CCompression", "CTransfer"], swiftSettings: strict),
    .target(
      name: "Workers",
      dependencies: [
        "Tensors", "Events", .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: quick),
    .target(
      name: "Library",
      dependencies: [
        "DataSets", "Evaluator", "Tensors", "Workers", "Events", "Syntax", "Plots",
      ],
      swiftSettings: quick),
    .target(
      name: "Notebook",
      dependencies: ["Evaluator", "Library", "Syntax", "Events"],
      swiftSettings: strict),
    .target(
      name: "Panes",
      dependencies: [
        "Notebook", "Events", "Syntax", "Plots", "CMarkdown",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),
    .target(name: "Terminal", dependencies: ["CTerminal", "Panes"], swiftSettings: strict),
    .executableTarget(
      name: "fedrepl",
      dependencies: [
        "Events", "Syntax", "Evaluator", "Tensors", "Workers", "Library", "Notebook", "Panes",
        "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SyntaxTests", dependencies: ["Syntax"],
      exclude: ["record_syntax_errors.py", "syntax_errors.txt"], swiftSettings: strict),
    .testTarget(
      name: "EvaluatorTests", dependencies: ["Evaluator", "Syntax", "Events"],
      exclude: [
        "BuiltinsAnswers.txt", "BuiltinsCases.txt", "BuiltinsPrettyAnswers.txt",
        "BuiltinsPrettyCases.txt", "BuiltinsModulesAnswers.txt", "BuiltinsModulesCases.txt",
        "record_builtins.py", "record_builtins_pretty.py",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TensorsTests", dependencies: ["Tensors"],
      exclude: ["Golden", "record_operations.py", "record_printing.py", "record_random.py"],
      swiftSettings: strict),
    .testTarget(name: "DataSetsTests", dependencies: ["DataSets"], swiftSettings: strict),
    .testTarget(
      name: "NotebookTests", dependencies: ["Notebook", "Events"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "PanesTests", dependencies: ["Panes", "Notebook", "Events", "Syntax", "Plots"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Panes", "CTerminal"],
      swiftSettings: strict),
    // Tests of the whole program: its architecture, its sessions, its binary.
    .testTarget(
      name: "FedreplTests",
      dependencies: [
        "Events", "Syntax", "Evaluator", "Tensors", "Workers", "Library", "Notebook", "Panes",
      ],
      exclude: ["Notebooks", "Scripts"], swiftSettings: strict),
  ]
)
