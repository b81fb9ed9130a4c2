extension SceneMeter.Subject {
    /// Reads `grid`, `sun`, `standing` or the name of a load.
    init(_ text: String) {
        self =
            switch text {
            case "grid": .grid
            case "sun": .sun
            case "standing": .standing
            default: .load(text)
            }
    }
}
