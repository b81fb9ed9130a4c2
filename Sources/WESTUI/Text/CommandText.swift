/// The sentences of the verbs that open a unit.
struct CommandText {
    let language: Language

    /// Nothing configured yet.
    var noConfiguration: String {
        say(
            "Aucune configuration : « wes config init » en écrit une d'après ce qui est branché, "
                + "ou essayez « wes --demo ».",
            "No configuration: \"wes config init\" writes one from what is plugged in, "
                + "or try \"wes --demo\".")
    }

    /// Another process owns the unit.
    func held(user: String, pid: Int32) -> String {
        say(
            "L'unité est déjà ouverte par \(user) (pid \(pid)) : quittez-y wes, puis recommencez.",
            "The unit is already open by \(user) (pid \(pid)): quit wes there, then try again.")
    }

    /// Standard input or output is no terminal.
    var notATerminal: String {
        say(
            "wes a besoin d'un terminal ; sans terminal, « --dump » imprime un écran.",
            "wes needs a terminal; without one, \"--dump\" prints one screen.")
    }

    /// TERM names nothing usable.
    func unusable(_ type: String) -> String {
        let name = type.isEmpty ? say("vide", "empty") : "« \(type) »"
        return say(
            "TERM est \(name) : ce terminal ne sait pas placer le curseur ; "
                + "essayez TERM=xterm ou « --dump ».",
            "TERM is \(type.isEmpty ? "empty" : "\"\(type)\""): the cursor cannot be placed; "
                + "try TERM=xterm or \"--dump\".")
    }

    /// A signal ended the console.
    func ended(by signal: String) -> String {
        say("wes : arrêté par \(signal).", "wes: ended by \(signal).")
    }

    /// A file cannot be read or written.
    func file(_ path: String, reason: String) -> String { "\(path): \(reason)." }

    /// A recording holds nothing that can be played.
    func emptyRecording(_ path: String) -> String {
        say(
            "\(path) : aucun enregistrement de wes dans ce fichier ; « wes record » en fait un.",
            "\(path): no wes recording in this file; \"wes record\" makes one.")
    }

    /// A recording has begun.
    func recording(to path: String) -> String {
        say(
            "Enregistrement dans \(path) ; Ctrl-C l'arrête.",
            "Recording into \(path); Ctrl-C stops it.")
    }

    /// A source that is asked for is not there.
    func unknownSource(_ name: String, known: String) -> String {
        say(
            "Source inconnue « \(name) » ; connues : \(known).",
            "Unknown source \"\(name)\"; known: \(known).")
    }

    private func say(_ french: String, _ english: String) -> String {
        language == .french ? french : english
    }
}
