public import WESModel

/// Keeps learned state through power cuts: two generations, each whole or not there.
///
/// A save writes `state.new`, syncs it, moves `state` to `state.old` and `state.new` to `state`,
/// and syncs the folder. Whatever instant the power goes, one whole generation can be read: the
/// new one, or the one before. A file is `wes-state VERSION LENGTH CRC` on the first line, then
/// the text.
public struct StateStore: Sendable {
    private let files: any FileOperations

    /// The version of the format that this program writes.
    public static let version = 1
    private static let current = "state"
    private static let previous = "state.old"
    private static let next = "state.new"

    /// What a load found.
    public struct Loaded: Sendable {
        /// The state; empty when nothing could be read.
        public let state: LearnedState
        /// Something worth telling; nil when all is well.
        public let fact: StoreFact?
    }

    private enum Content {
        case none
        case whole(LearnedState)
        case damaged
        case newer
    }

    /// Makes a store on a folder's operations.
    public init(files: any FileOperations) { self.files = files }

    /// Reads the newest whole generation.
    ///
    /// `state.new` counts too: it is whole when the power went between its sync and its rename.
    public func load() -> Loaded {
        let contents = [Self.current, Self.next, Self.previous].map(read)
        if contents.contains(where: { if case .newer = $0 { true } else { false } }) {
            return Loaded(state: LearnedState(), fact: .newerVersion)
        }
        if case .whole(let state) = contents[0] { return Loaded(state: state, fact: nil) }
        for content in contents.dropFirst() {
            if case .whole(let state) = content {
                let isMissing: Bool = if case .none = contents[0] { true } else { false }
                return Loaded(state: state, fact: isMissing ? nil : .recoveredPrevious)
            }
        }
        let isNew = contents.allSatisfy { if case .none = $0 { true } else { false } }
        return Loaded(state: LearnedState(), fact: isNew ? nil : .damaged)
    }

    /// Saves a state; answers 0 or the `errno` of the step that failed, the old state intact.
    public func save(_ state: LearnedState) -> Int32 {
        for name in [Self.current, Self.previous] {
            if case .newer = read(name) { return 1 }
        }
        let steps: [() -> Int32] = [
            { files.write(Self.next, Self.encode(state)) },
            { hasWholeCurrent ? files.rename(Self.current, to: Self.previous) : 0 },
            { files.rename(Self.next, to: Self.current) },
            { files.syncFolder() },
        ]
        for step in steps {
            let code = step()
            if code != 0 { return code }
        }
        return 0
    }

    /// A damaged file never pushes the good generation out.
    private var hasWholeCurrent: Bool {
        if case .whole = read(Self.current) { return true }
        return false
    }

    static func encode(_ state: LearnedState) -> [UInt8] {
        let text = Array(state.text.utf8)
        let check = String(CRC32.of(text), radix: 16)
        return Array("wes-state \(version) \(text.count) \(check)\n".utf8) + text
    }

    private func read(_ name: String) -> Content {
        guard let bytes = files.read(name) else { return .none }
        guard let end = bytes.firstIndex(of: 10) else { return .damaged }
        let header = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
        guard header.count >= 2, header[0] == "wes-state", let version = Int(header[1]) else {
            return .damaged
        }
        if version > Self.version { return .newer }
        let text = bytes[(end + 1)...]
        guard header.count == 4, Int(header[2]) == text.count,
            UInt32(header[3], radix: 16) == CRC32.of(text),
            let string = String(validating: text, as: UTF8.self),
            let state = LearnedState(text: string)
        else { return .damaged }
        return .whole(state)
    }
}
