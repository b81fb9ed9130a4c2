public import WESModel

/// The lines of a chip that a reader wants held, by the numbers that its records have.
public struct WantedLines: Hashable, Sendable {
    /// The inputs: edges both ways, pulled up.
    public var inputs: [UInt32: SourceID]
    /// The outputs: open, which is low, from the moment they are taken.
    public var outputs: [UInt32: SourceID]

    /// Makes a wish; without lines it is that of a reader of something else.
    public init(inputs: [UInt32: SourceID] = [:], outputs: [UInt32: SourceID] = [:]) {
        self.inputs = inputs
        self.outputs = outputs
    }

    /// How the kernel names the holder of some lines: one name for a request, of 31 bytes at most.
    ///
    /// It is the terminal where there is one, else the sorts of the terminals.
    static func consumer(_ terminals: some Collection<SourceID>) -> String {
        let names =
            terminals.count == 1
            ? terminals.map(\.rawValue) : Set(terminals.map(\.area)).sorted()
        return "wes " + names.joined(separator: " ")
    }
}
