import WESModel

/// The sentences of `wes modbus`.
struct ModbusText {
    let language: Language

    /// The unit has no RS485 bus.
    var noBus: String {
        say(
            "La configuration n'a pas de bus RS485 : ajoutez la table [modbus] dans unit.toml, "
                + "ou donnez --device.",
            "The configuration has no RS485 bus: add the table [modbus] to unit.toml, "
                + "or give --device.")
    }

    /// No meter of that name.
    func noMeter(_ name: String, known: [String]) -> String {
        let list = known.isEmpty ? say("aucun", "none") : known.joined(separator: ", ")
        return say(
            "« \(name) » n'est pas un compteur de la configuration (\(list)).",
            "\"\(name)\" is no meter of the configuration (\(list)).")
    }

    /// A model that no map knows.
    func noModel(_ model: String, known: [String]) -> String {
        let list = known.joined(separator: ", ")
        return say(
            "Modèle « \(model) » inconnu ; connus : \(list), ou un fichier .toml.",
            "Model \"\(model)\" unknown; known are \(list), or a .toml file.")
    }

    /// Why the port cannot be opened.
    func refused(_ link: LinkState) -> String {
        let device = link.device ?? "—"
        switch link {
        case .missing:
            return say(
                "RS485 : interface \(device) introuvable ; « wes devices » donne son nom.",
                "RS485: interface \(device) not found; \"wes devices\" gives its name.")
        case .permission(_, let group):
            return say(
                "RS485 : accès refusé à \(device) ; ajoutez votre compte au groupe \(group).",
                "RS485: access to \(device) refused; add your account to the group \(group).")
        case .busy(_, let holder):
            return say(
                "RS485 : \(device) est utilisé par \(holder) ; quittez-le d'abord.",
                "RS485: \(device) is used by \(holder); quit it first.")
        case .failed(_, errno: 95):
            return say(
                "RS485 : le pilote de \(device) ne sait pas piloter RTS ; retirez modbus.rs485 "
                    + "si l'adaptateur retourne la ligne seul, ou changez d'adaptateur.",
                "RS485: the driver of \(device) cannot drive RTS; take modbus.rs485 out if the "
                    + "adapter turns the line round by itself, or use another adapter.")
        case .failed(_, let code):
            return say(
                "RS485 : \(device) refuse de s'ouvrir (erreur \(code)).",
                "RS485: \(device) cannot be opened (error \(code)).")
        default:
            return say(
                "RS485 : \(device) a été débranché.", "RS485: \(device) was unplugged.")
        }
    }

    /// The line of one meter.
    func meter(_ name: String, address: Int, model: String) -> String {
        say("\(name) · adresse \(address) · \(model)", "\(name) · address \(address) · \(model)")
    }

    /// Why a meter gave nothing.
    func failure(_ failure: ModbusFailure) -> String {
        switch failure {
        case .silence:
            say(
                "ne répond pas : alimentation, A et B (essayez inversés), adresse, vitesse",
                "does not answer: supply, A and B (try them swapped), address, speed")
        case .cut: say("réponse coupée", "answer cut")
        case .crc: say("réponse fausse (CRC)", "answer wrong (CRC)")
        case .parity:
            say("parité fausse : essayez une autre parité", "wrong parity: try another parity")
        case .exception(let code):
            say(
                "refuse ces registres (exception \(code)) : vérifiez le modèle",
                "refuses these registers (exception \(code)): check the model")
        case .foreign:
            say(
                "réponse d'un autre appareil, ou trop tardive",
                "an answer of another device, or too late")
        }
    }

    /// What a value is.
    func quantity(_ quantity: ModbusQuantity, phase: Int?) -> String {
        let word =
            switch quantity {
            case .voltage: say("tension", "voltage")
            case .current: say("courant", "current")
            case .power: say("puissance", "power")
            case .powerFactor: say("facteur de puissance", "power factor")
            case .frequency: say("fréquence", "frequency")
            case .imported: say("énergie soutirée", "energy drawn")
            case .exported: say("énergie injectée", "energy given back")
            }
        return phase.map { "\(word) L\($0)" } ?? word
    }

    /// A device that was found.
    func sighting(
        address: Int, format: String, models: [String], volts: String?, isDamaged: Bool
    ) -> String {
        let place = say("adresse \(address)", "address \(address)") + "  \(format)  "
        if isDamaged {
            return place
                + say(
                    "réponses fausses : autre format, ou deux appareils à cette adresse",
                    "answers wrong: another format, or two devices at this address")
        }
        guard !models.isEmpty else {
            return place + say("modèle inconnu", "unknown model")
        }
        return place + models.joined(separator: say(" ou ", " or "))
            + (volts.map { "  \($0)" } ?? "")
    }

    /// How far a scan is.
    func progress(format: String, address: Int, last: Int, found: Int) -> String {
        let many = say(found > 1 ? "trouvés" : "trouvé", "found")
        return say("adresse", "address") + " \(address)/\(last) · \(format) · \(found) \(many)"
    }

    /// Nothing answers.
    var nothing: String {
        say(
            "Rien ne répond : vérifiez l'alimentation, puis A et B (essayez inversés).",
            "Nothing answers: check the supply, then A and B (try them swapped).")
    }

    /// The scan was stopped.
    var stopped: String {
        say(
            "Recherche arrêtée ; ci-dessus ce qui a été trouvé.",
            "Scan stopped; above is what was found.")
    }

    private func say(_ french: String, _ english: String) -> String {
        language == .french ? french : english
    }
}
