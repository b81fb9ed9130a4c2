/// Why a scene was refused, as data: the line, what was met, what is known there.
public struct SceneError: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Reason: Sendable, Hashable {
        /// A key, section, fault or terminal that does not exist.
        case unknown
        /// A value of the wrong form.
        case badValue
        /// A line that is neither a section, a key with a value nor a fault.
        case badLine
        /// A scene that is not there; `known` lists those that are.
        case noSuchScene
        /// A chain of `base` that does not end.
        case endlessBase
    }

    /// The scene, or its file.
    public var scene: String
    /// The line, from 1; 0 where the whole scene is meant.
    public var line: Int
    /// What is wrong.
    public var reason: Reason
    /// The text met.
    public var found: String
    /// What may stand there: names, or examples of values.
    public var known: [String]

    /// Makes an error.
    public init(
        scene: String, line: Int, reason: Reason, found: String, known: [String] = []
    ) {
        self.scene = scene
        self.line = line
        self.reason = reason
        self.found = found
        self.known = known
    }
}
