import WESModel

/// The words of a question: title, what it changes, what it means for people, buttons.
struct ConfirmationText {
    /// A line of the body.
    struct Field: Equatable {
        let name: String
        let value: String
        /// The fields of a lower rank go first where there is no room.
        let rank: Int
        /// The name in a narrow window; nil for ``name``.
        var short: String?
    }

    let question: Confirmation
    let live: Snapshot
    let texts: Catalogue
    let numbers: NumberFormat

    init(_ question: Confirmation, _ live: Snapshot, _ state: UIState) {
        self.question = question
        self.live = live
        texts = state.texts
        numbers = state.numbers
    }

    /// The question, with its object and its duration.
    var title: String {
        switch question.subject {
        case .test: texts(.confirmTestTitle, number)
        case .set(_, .closed):
            texts(cancelsReturn ? .confirmStayTitle : .confirmCloseTitle, number)
        case .set(_, .open): texts(.confirmOpenTitle, number)
        case .arm: texts(.confirmArmTitle, number)
        case .contactor: texts(.confirmContactorTitle)
        case .calibrate, .undoCalibration, .invert: clampTitle
        case .replace, .keepMap: probeTitle
        case .index: indexTitle
        case .quit: texts(.confirmQuitTitle)
        }
    }

    /// What is before and after, what returns by itself, the effect expected.
    var fields: [Field] {
        switch question.subject {
        case .test:
            [named, command(to: .closed), back(.confirmReturnTest)] + limit + [effect(.closed)]
        case .set(_, .closed) where cancelsReturn:
            [named, command(to: .closed), back(.confirmCancelsReturn)] + warning
        case .set(_, let position):
            [named, command(to: position), staying(position)]
                + (position == .closed ? limit : []) + [effect(position)]
                + (position == .closed ? warning : [])
        case .arm:
            [
                named, Field(name: texts(.confirmCommand), value: texts(.confirmArmKeys), rank: 3),
                back(.confirmArmEnd),
            ] + warning
        case .contactor(_, let next): contactor(before: next)
        case .calibrate, .undoCalibration, .invert: clampFields
        case .replace, .keepMap: probeFields
        case .index: indexFields
        case .quit(let reasons): quitting(reasons)
        }
    }

    /// A field as one text, for a narrow window.
    func joined(_ field: Field) -> String {
        texts(.messageLink, field.short ?? field.name, field.value)
    }

    /// What a person must check first; never cut.
    var safety: String? {
        switch question.subject {
        case .test, .set(_, .closed): texts(.confirmSafetyClose)
        case .set(_, .open): texts(.confirmSafetyOpen)
        case .arm: texts(.confirmSafetyArm)
        case .contactor: nil
        case .calibrate, .undoCalibration, .invert: clampSafety
        case .replace, .keepMap: probeSafety
        case .index: texts(.confirmSafetyIndex)
        case .quit: texts(.confirmSafetyQuit)
        }
    }

    /// False for a question with an answer on each key, where `Entrée` only cancels.
    var hasFocus: Bool {
        if case .contactor = question.subject { return false }
        return true
    }

    /// The text of the button that cancels.
    var cancel: String {
        if case .contactor = question.subject { return texts(.buttonNo) }
        return texts(.buttonCancel)
    }

    /// The text of the button that confirms, with the number to type.
    var confirm: String {
        let verb: Phrase
        switch question.subject {
        case .test, .set(_, .closed): verb = .buttonClose
        case .set(_, .open): verb = .buttonOpen
        case .arm: verb = .buttonArm
        case .calibrate: verb = .buttonCalibrate
        case .undoCalibration: verb = .buttonUndo
        case .invert: verb = .buttonInvert
        case .replace: verb = .buttonReplace
        case .keepMap: verb = .buttonKeep
        case .index: verb = .buttonSet
        case .contactor: return texts(.buttonYes)
        case .quit: return texts(.buttonQuit)
        }
        let digits = question.digits
        return digits.isEmpty ? texts(verb) : digits + "  " + texts(verb)
    }

    private var number: String { question.relay?.number.map(String.init) ?? "" }

    private var description: RelayDescription? { question.relay.flatMap(live.description) }

    private var named: Field {
        let source = question.relay ?? .unit
        let name = live.name(of: source) ?? "—"
        let value: String
        switch live.hasContactor(source) {
        case true: value = texts(.confirmByContactor, name)
        case false: value = texts(.confirmDirect, name)
        case nil: value = name
        }
        return Field(name: InputName.terminal(source, texts), value: value, rank: 0)
    }

    /// Why it is asked, what a no means for the test, and the way out.
    private func contactor(before next: Confirmation.Next) -> [Field] {
        var fields = [named, Field(name: "", value: texts(.confirmContactorWhy), rank: 2)]
        if next == .test, description?.kind == .inductive {
            fields.append(Field(name: "", value: texts(.confirmContactorNeeded), rank: 3))
        }
        return fields + [Field(name: "", value: texts(.confirmContactorEscape), rank: 4)]
    }

    /// What the contact of the relay itself may switch.
    private var limit: [Field] {
        guard let source = question.relay, let limit = description?.limit.amperes else { return [] }
        let amperes = numbers.decimal(limit, places: limit == limit.rounded() ? 0 : 1)
        let isCoil = live.hasContactor(source) == true
        return [
            Field(
                name: texts(.confirmContact),
                value: texts(isCoil ? .confirmLimitCoil : .confirmLimit, amperes),
                rank: isCoil ? 0 : 2)
        ]
    }

    /// A motor or a coil that no contactor is known to switch.
    private var warning: [Field] {
        guard let source = question.relay, live.lacksContactor(source) else { return [] }
        return [Field(name: "", value: texts(.confirmUseContactor), rank: 4)]
    }

    /// True where a test has closed the relay and the wish leaves it closed.
    private var cancelsReturn: Bool {
        question.witness.testUntil != nil && changesNothing(.closed)
    }

    /// True where the relay is already there.
    private func changesNothing(_ position: RelayPosition) -> Bool {
        question.witness.position == position
    }

    private func command(to position: RelayPosition) -> Field {
        let before = question.witness.position ?? .open
        let value =
            changesNothing(position)
            ? texts(.confirmUnchanged, word(position)) : word(before) + " ──▶ " + word(position)
        return Field(name: texts(.confirmCommand), value: value, rank: 3)
    }

    private func word(_ position: RelayPosition) -> String {
        position == .closed ? "● " + texts(.confirmClosedWord) : "○ " + texts(.confirmOpenWord)
    }

    private func back(_ phrase: Phrase) -> Field {
        Field(
            name: texts(.confirmReturn), value: texts(phrase), rank: 2,
            short: texts(.confirmReturnShort))
    }

    private func staying(_ position: RelayPosition) -> Field {
        if position == .open, question.witness.testUntil != nil { return back(.confirmEndsTest) }
        return back(position == .closed ? .confirmStaysClosed : .confirmStaysOpen)
    }

    private func effect(_ position: RelayPosition) -> Field {
        guard let load = description?.load else {
            return Field(
                name: texts(.confirmEffect), value: texts(.confirmNoEffectKnown), rank: 1)
        }
        let name = InputName.any(load, texts)
        let lower = name.prefix(1).lowercased() + name.dropFirst()
        return Field(
            name: texts(.confirmEffectOn, load.area == "clamps" ? lower : name),
            value: effect(position, on: load), rank: 1)
    }

    /// What the load must do; nothing is promised that no measure can show now.
    private func effect(_ position: RelayPosition, on load: SourceID) -> String {
        if changesNothing(position) { return texts(.confirmNoChange) }
        guard isMeasured(load) else { return texts(.confirmNoMeasureNow) }
        if let expected = description?.expected, expected.upperBound <= 0 {
            return texts(position == .closed ? .confirmShed : .confirmLoadBack)
        }
        return position == .open ? texts(.confirmLoadGone) : expectation
    }

    /// True while the clamp has a fresh power, or the line of the counter is open.
    private func isMeasured(_ load: SourceID) -> Bool {
        guard load.area == "clamps" else { return live.link(of: load)?.isOpen ?? false }
        guard live.link(of: load)?.isOpen == true,
            let clamp = live.clamps.first(where: { $0.source == load })
        else { return false }
        return clamp.power?.health(at: live.clock.instant) == .ok
    }

    private var expectation: String {
        guard let description, let expected = description.expected else {
            return texts(.confirmLoadUnknown)
        }
        let most = numbers.signedWatts(expected.upperBound)
        let isRange = expected.lowerBound < expected.upperBound
        var text =
            isRange
            ? texts(.confirmLoadRange, numbers.signedWatts(expected.lowerBound), most)
            : texts(.confirmLoad, most)
        if description.isLoadShared { text = texts(.confirmShared, text) }
        if description.hasThermostat, !isRange || expected.lowerBound > 0 {
            text = texts(.confirmThermostat, text)
        }
        return text
    }

    private func quitting(_ reasons: QuitReasons) -> [Field] {
        var fields: [Field] = []
        func list(_ relays: [SourceID]) -> String {
            relays.compactMap(\.number).map(String.init).joined(separator: ", ")
        }
        if !reasons.testing.isEmpty {
            let value = texts(.confirmQuitReopened, list(reasons.testing))
            fields.append(Field(name: texts(.confirmQuitTests), value: value, rank: 3))
        }
        if !reasons.closed.isEmpty {
            let value = list(reasons.closed)
            fields.append(Field(name: texts(.confirmQuitClosed), value: value, rank: 3))
        }
        if reasons.isSearching {
            let value = texts(.confirmQuitStopped)
            fields.append(Field(name: texts(.confirmQuitSearch), value: value, rank: 3))
        }
        return fields
    }
}
