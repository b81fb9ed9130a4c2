import WESModel

/// Puts a refused configuration into one sentence: the place, what is wrong, what to do.
struct ProblemText {
    let language: Language

    func sentence(_ problem: ConfigurationProblem) -> String {
        place(problem) + " " + reason(problem)
    }

    private func place(_ problem: ConfigurationProblem) -> String {
        var place = problem.file
        if problem.line > 0 { place += ":\(problem.line)" }
        if problem.line > 0, problem.column > 0 { place += ":\(problem.column)" }
        return place + (language == .french ? " :" : ":")
    }

    private func reason(_ problem: ConfigurationProblem) -> String {
        let key = problem.key
        switch problem.reason {
        case .missing:
            return say(
                "fichier introuvable ; wes config init en écrit un.",
                "no such file; wes config init writes one.")
        case .unreadable(errno: 13):
            return say(
                "lecture refusée ; « ls -l » montre qui peut lire ce fichier.",
                "reading is refused; \"ls -l\" shows who may read this file.")
        case .unreadable(errno: 21):
            return say(
                "c'est un dossier ; donnez le fichier unit.toml qui s'y trouve.",
                "this is a folder; name the unit.toml file in it.")
        case .unreadable(let code):
            return say(
                "fichier illisible (erreur \(code)) ; vérifiez ses droits.",
                "cannot be read (error \(code)); check its permissions.")
        case .notText:
            return say(
                "ce n'est pas un texte UTF-8 de moins d'un Mio.",
                "not a UTF-8 text under one MiB.")
        case .syntax(let words):
            return say("syntaxe TOML : ", "TOML syntax: ") + words
        case .unknownKey(let nearest):
            let hint = nearest.map { say(" ; vouliez-vous \($0) ?", "; did you mean \($0)?") }
            return say("clé inconnue « \(key) »", "unknown key \"\(key)\"") + (hint ?? ".")
        case .wrongValue(let expected):
            return say(
                "\(key) : valeur refusée, attendu \(expected).",
                "\(key): value refused, expected \(expected).")
        case .missingKey:
            return say("il manque la clé \(key).", "the key \(key) is missing.")
        case .needs(let other):
            return say(
                "\(key) : il manque la clé \(other), sans laquelle elle ne sert à rien.",
                "\(key): of no use without the key \(other), which is missing.")
        case .sharedDevice(let other):
            return say(
                "\(key) : même interface que \(other) ; chacune la sienne.",
                "\(key): same device as \(other); give each its own.")
        case .notYet(let instead):
            return say(
                "\(key) : pas encore lu par cette version ; utilisez \(instead).",
                "\(key): not read by this version yet; use \(instead).")
        }
    }

    private func say(_ french: String, _ english: String) -> String {
        language == .french ? french : english
    }
}
