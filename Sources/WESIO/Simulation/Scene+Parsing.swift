extension Scene {
    /// Reads a scene from its text; a base is one of the scenes of the program.
    ///
    /// Throws ``SceneError`` with the line and what may stand there.
    public init(text: String, name: String) throws(SceneError) {
        self = try SceneParser.parse(text, name: name, base: SceneLibrary.text)
    }
}
