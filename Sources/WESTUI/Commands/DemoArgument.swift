/// Lets `--demo` stand alone or carry a scene, `--demo=SCENE`, which the parser cannot express.
enum DemoArgument {
    /// Rewrites `--demo` and `--demo=SCENE` as `--demo-scene SCENE`.
    static func rewrite(_ arguments: [String]) -> [String] {
        arguments.flatMap { argument -> [String] in
            if argument == "--demo" { return ["--demo-scene", "maison"] }
            guard argument.hasPrefix("--demo=") else { return [argument] }
            return ["--demo-scene", String(argument.dropFirst("--demo=".count))]
        }
    }
}
