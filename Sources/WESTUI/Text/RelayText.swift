import WESModel

/// The sentences of `wes relay`.
struct RelayText {
    let language: Language

    /// No such relay.
    func unknown(_ number: Int, known: [Int]) -> String {
        let list = known.map(String.init).joined(separator: ", ")
        return known.isEmpty
            ? say(
                "Relais \(number) : la configuration n'a aucun relais ; "
                    + "ajoutez la table [relays.\(number)] dans unit.toml.",
                "Relay \(number): the configuration has no relay; "
                    + "add the table [relays.\(number)] to unit.toml.")
            : say(
                "Relais \(number) : aucune table [relays.\(number)] dans unit.toml ; "
                    + "connus : \(list).",
                "Relay \(number): no table [relays.\(number)] in unit.toml; known: \(list).")
    }

    /// A line that this version does not drive.
    func notDriven(_ number: Int, line: String) -> String {
        say(
            "Relais \(number) : la ligne \(line) n'est pas encore commandée par cette version ; "
                + "essayez « wes relay \(number) test --demo ».",
            "Relay \(number): the line \(line) is not driven by this version yet; "
                + "try \"wes relay \(number) test --demo\".")
    }

    /// The line did not open in time.
    func notHeld(_ number: Int, line: String) -> String {
        say(
            "Relais \(number) : la ligne \(line) ne répond pas ; "
                + "vérifiez son nom dans unit.toml, puis recommencez.",
            "Relay \(number): the line \(line) does not answer; "
                + "check its name in unit.toml, then try again.")
    }

    /// A script must say that it means it.
    func needsYes(_ number: Int) -> String {
        say(
            "Relais \(number) : sans terminal, personne ne peut confirmer ; "
                + "ajoutez --yes dans un script.",
            "Relay \(number): without a terminal nobody can confirm; add --yes in a script.")
    }

    /// How to answer a question that takes a number.
    func typeNumber(_ digits: String) -> String {
        say(
            "Tapez \(digits) puis Entrée pour confirmer ; toute autre réponse annule :",
            "Type \(digits) then Enter to confirm; any other answer cancels:")
    }

    /// How to answer the question of the contactor.
    var typeYesOrNo: String {
        say(
            "Tapez o ou n puis Entrée ; toute autre réponse annule :",
            "Type y or n then Enter; any other answer cancels:")
    }

    /// A motor or a coil is not tested through the relay itself.
    func needsContactor(_ number: Int) -> String {
        say(
            "Relais \(number), charge inductive : contacteur obligatoire, essai refusé ; "
                + "s'il y en a un, écrivez contactor = true sous [relays.\(number)] dans unit.toml.",
            "Relay \(number), inductive load: contactor required, test refused; "
                + "if there is one, write contactor = true under [relays.\(number)] in unit.toml.")
    }

    /// Nothing was done.
    func cancelled(_ number: Int) -> String {
        say("Relais \(number) : annulé, rien n'a été commandé.", "Relay \(number): cancelled.")
    }

    /// No outcome came.
    func unanswered(_ number: Int) -> String {
        say(
            "Relais \(number) : commande sans réponse ; regardez le relais avant de recommencer.",
            "Relay \(number): no answer to the command; look at the relay before trying again.")
    }

    /// The relay is held while this program lives.
    func holding(_ number: Int) -> String {
        say(
            "Relais \(number) fermé ; wes le tient jusqu'à Ctrl-C, puis le relâche.",
            "Relay \(number) closed; wes holds it until Ctrl-C, then releases it.")
    }

    /// It was held, and is released.
    func released(_ number: Int) -> String {
        say("Relais \(number) relâché.", "Relay \(number) released.")
    }

    /// It is open.
    func opened(_ number: Int) -> String {
        say("Relais \(number) ouvert.", "Relay \(number) open.")
    }

    /// A test has begun.
    func testing(_ number: Int, seconds: Int64) -> String {
        say(
            "Relais \(number) fermé pour \(seconds) s ; il se rouvre tout seul.",
            "Relay \(number) closed for \(seconds) s; it opens again by itself.")
    }

    /// A test that another command or the end of the line cut short.
    func testCut(_ number: Int) -> String {
        say(
            "Relais \(number) : essai interrompu, le relais est ouvert.",
            "Relay \(number): test cut short, the relay is open.")
    }

    /// A relay and its position.
    func state(_ name: String, isClosed: Bool, since: String) -> String {
        let word = isClosed ? say("fermé (travail)", "closed") : say("ouvert (repos)", "open")
        return say("\(name) : \(word), depuis \(since)", "\(name): \(word), since \(since)")
    }

    /// A relay in the list of switchings.
    func relay(_ number: String) -> String { say("Relais \(number)", "Relay \(number)") }

    /// `ouvert → fermé`; `—` for a position that was not known.
    func switching(from old: RelayPosition?, to new: RelayPosition) -> String {
        func word(_ position: RelayPosition) -> String {
            position == .closed ? say("fermé", "closed") : say("ouvert", "open")
        }
        return (old.map(word) ?? "—") + " → " + word(new)
    }

    /// Why, and who asked.
    func reason(_ reason: RelayEvent.Reason, by: String) -> String {
        let words: String
        switch reason {
        case .start: words = say("ligne reprise", "line taken back")
        case .operator_: words = say("commande", "command")
        case .test: words = say("essai", "test")
        case .testEnd: words = say("fin de l'essai", "end of the test")
        case .refused: words = say("commande sans effet", "command not taken")
        case .stopping: words = say("fin de wes", "end of wes")
        case .recovered: words = say("essai coupé par un arrêt brutal", "test cut by a crash")
        }
        return by.isEmpty ? words : words + ", " + by
    }

    /// Nothing was switched yet.
    var noSwitching: String {
        say("Aucune commutation dans le journal.", "No switching in the journal.")
    }

    private func say(_ french: String, _ english: String) -> String {
        language == .french ? french : english
    }
}
