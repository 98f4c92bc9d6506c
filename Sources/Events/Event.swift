/// Which cell of a notebook an event is about. Stable while the notebook is open.
package struct CellID: Hashable, Sendable, Codable {
  package var value: String
  package init(_ value: String) { self.value = value }
}

/// What happened, as a value: one stream feeds the panes, the plain output of `fedrepl run`, the
/// journal and the tests. Everything here can be encoded, so that a session can live behind a
/// process boundary.
package enum Event: Sendable, Codable, Equatable {
  case cellStarted(cell: CellID, count: Int)
  case printed(cell: CellID, stream: OutputStream, text: String)
  /// The value of a cell's last expression, laid out as IPython does.
  case displayed(cell: CellID, count: Int, repr: String)
  case failed(cell: CellID, Failure)
  /// A line about the cell that is no output of it, such as a skipped magic.
  case noted(cell: CellID, text: String)
  /// A figure: drawn in characters, and as an SVG document.
  case drawn(cell: CellID, text: String, svg: String)
  case cellFinished(cell: CellID, status: CellStatus, seconds: Double)
  case workerAdded(worker: String)
  /// An object is new in a worker's store, or the one under this id has changed.
  case objectStored(worker: String, object: ObjectSummary)
  case objectRemoved(worker: String, id: Int)
  case messageSent(MessageSummary)
  /// A point of a plotted series, which the local worker knows.
  case scalar(series: String, step: Int, value: Double)
  case completed(request: Int, Completion)
  case inspected(request: Int, ObjectDetail?)
  /// The running cell waits for a line of the reader's: `input(prompt)`.
  case inputRequested(prompt: String)
  case restarted
}

package enum OutputStream: String, Sendable, Codable { case stdout, stderr }

package enum CellStatus: String, Sendable, Codable { case ok, error, interrupted, skipped }

/// A Python exception as text.
package struct Failure: Sendable, Codable, Equatable {
  /// The class's qualified name as a traceback prints it: `ValueError`,
  /// `syft.exceptions.ObjectNotFoundError`.
  package var exceptionClass: String
  package var message: String
  /// The whole traceback, a line each, the last one `class: message`.
  package var traceback: [String]
  /// The place in the failing cell, if the fault has one: line from 1.
  package var line: Int?
  package init(exceptionClass: String, message: String, traceback: [String], line: Int? = nil) {
    self.exceptionClass = exceptionClass
    self.message = message
    self.traceback = traceback
    self.line = line
  }
}

/// One row of a worker pane.
package struct ObjectSummary: Sendable, Codable, Equatable {
  package var id: Int
  /// `Tensor`, `Parameter`, `PointerTensor`, or a Python class name.
  package var type: String
  package var shape: [Int]?
  package var dtype: String?
  /// A short preview of the value on one line.
  package var preview: String
  package var tags: [String]
  package var requiresGrad: Bool
  /// Where a pointer points: worker and id.
  package var target: ObjectAddress?
  /// Grows each time that the value is changed in place.
  package var version: Int
  package init(
    id: Int, type: String, shape: [Int]? = nil, dtype: String? = nil, preview: String = "",
    tags: [String] = [], requiresGrad: Bool = false, target: ObjectAddress? = nil, version: Int = 0
  ) {
    self.id = id
    self.type = type
    self.shape = shape
    self.dtype = dtype
    self.preview = preview
    self.tags = tags
    self.requiresGrad = requiresGrad
    self.target = target
    self.version = version
  }
}

package struct ObjectAddress: Sendable, Codable, Hashable {
  package var worker: String
  package var id: Int
  package init(worker: String, id: Int) {
    self.worker = worker
    self.id = id
  }
}

/// All that a pane shows of one object when it is opened.
package struct ObjectDetail: Sendable, Codable, Equatable {
  package var worker: String
  package var summary: ObjectSummary
  /// The value as Python prints it, with all its elements.
  package var repr: String
  /// Whether it was too large for that and its middle is left out.
  package var isShortened: Bool
  package var description: String
  package var byteCount: Int
  /// The pointer chain from this object to the data: each hop with what stands there.
  package var chain: [Hop]

  package struct Hop: Sendable, Codable, Equatable {
    package var address: ObjectAddress
    package var text: String
    package init(address: ObjectAddress, text: String) {
      self.address = address
      self.text = text
    }
  }

  package init(
    worker: String, summary: ObjectSummary, repr: String, isShortened: Bool = false,
    description: String, byteCount: Int, chain: [Hop]
  ) {
    self.worker = worker
    self.summary = summary
    self.repr = repr
    self.isShortened = isShortened
    self.description = description
    self.byteCount = byteCount
    self.chain = chain
  }
}

/// One message between two workers.
package struct MessageSummary: Sendable, Codable, Equatable {
  package var sender: String
  package var recipient: String
  /// PySyft's message class: `ObjectMessage`, `TensorCommandMessage`, …
  package var kind: String
  /// What it carries, in a few words: `Tensor[2, 2]`, `__add__`, an id.
  package var content: String
  package var byteCount: Int
  package init(sender: String, recipient: String, kind: String, content: String, byteCount: Int) {
    self.sender = sender
    self.recipient = recipient
    self.kind = kind
    self.content = content
    self.byteCount = byteCount
  }
}

/// What can stand at the cursor.
package struct Completion: Sendable, Codable, Equatable {
  /// Where the completed word starts, in Unicode scalars from the start of the source.
  package var start: Int
  package var candidates: [String]
  package init(start: Int, candidates: [String]) {
    self.start = start
    self.candidates = candidates
  }
}

/// Takes events as they happen. `emit` may be called from the session's thread only.
package protocol EventSink: AnyObject {
  func emit(_ event: Event)
}
