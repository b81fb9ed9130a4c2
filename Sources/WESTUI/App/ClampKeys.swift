import WESModel

/// The keys of tab 3: its pages, the step test, calibration, inversion, names and scales.
enum ClampKeys {
    /// The keys.
    static let keys: Set<Character> = ["v", "t", "a", "m", "i", "n", "e", "u"]

    static func apply(
        _ key: Character, _ press: KeyPress, _ state: inout UIState
    ) -> [Effect] {
        guard let clamp = SelectionRows(state, press.shown).source else {
            state.notice = state.texts(.noEffect, String(key))
            return []
        }
        if let test = press.live.stepTest, !(key == "t" && test.isOver) {
            state.notice = state.texts(test.isOver ? .stepShown : .stepRunning, String(key))
            return []
        }
        switch (key, state.clampPage) {
        case ("v", _): toggle(.wave, &state)
        case ("m", _): toggle(.costs, &state)
        case ("a", _): calibration(press, &state)
        case ("t", _): test(clamp, press, &state)
        case ("i", _): invert(clamp, press, &state)
        case ("u", .calibration): undo(clamp, press, &state)
        case ("e", .table): state.clampScale = state.clampScale.next
        case ("e", .costs): state.energySpan = next(state.energySpan)
        case ("n", .table):
            let name = press.live.name(of: clamp) ?? ""
            state.prompt = TextPrompt(purpose: .name(clamp), text: name)
        default: state.notice = state.texts(.noEffectHere, String(key))
        }
        return []
    }

    /// Goes back to the table, or ends the step test; nil where there is nothing to leave.
    static func escape(_ press: KeyPress, _ state: inout UIState) -> [Effect]? {
        guard state.tab == .clamps else { return nil }
        if press.live.stepTest != nil {
            guard !state.isReadOnly else { return [] }
            return [state.send(.stopStepTest, at: press.at)]
        }
        guard state.clampPage != .table else { return nil }
        state.clampPage = .table
        return []
    }

    /// `Entrée`: calibrates on the selected choice, or puts the result of a step test away;
    /// nil where it opens the detail as on other tabs.
    static func enter(_ press: KeyPress, _ state: inout UIState) -> [Effect]? {
        guard state.tab == .clamps else { return nil }
        if let test = press.live.stepTest {
            guard test.isOver else {
                state.notice = state.texts(.stepRunning, state.texts(.helpEnterKey))
                return []
            }
            return escape(press, &state)
        }
        guard state.clampPage == .calibration,
            let clamp = SelectionRows(state, press.shown).source
        else { return nil }
        calibrate(clamp, press, &state)
        return []
    }

    /// Moves through the choices of the calibration; false where the keys move the selection.
    static func move(by step: Int, _ press: KeyPress, _ state: inout UIState) -> Bool {
        guard state.tab == .clamps, state.clampPage == .calibration,
            press.live.stepTest == nil, let clamp = SelectionRows(state, press.shown).source
        else { return false }
        let last = CalibrationChoice.all(of: clamp, press.live).count - 1
        state.calibrationLine = min(max(state.calibrationLine + step, 0), max(last, 0))
        return true
    }

    /// Asks whether a clamp is turned by software, once its direction is proved.
    static func invert(_ clamp: SourceID, _ press: KeyPress, _ state: inout UIState) {
        let isInverted = press.live.inverted.contains(clamp)
        let name = InputName.terminal(clamp, state.texts)
        guard state.frozen == nil else {
            state.notice = state.texts(.clampFrozen)
            return
        }
        guard isInverted || ReversalProof.isProved(clamp, in: press.live) else {
            state.notice = state.texts(.invertUnproved, name)
            return
        }
        state.confirmation = Confirmation(
            .invert(clamp, !isInverted), press.live, at: press.at)
    }

    private static func toggle(_ page: ClampPage, _ state: inout UIState) {
        state.clampPage = state.clampPage == page ? .table : page
    }

    private static func calibration(_ press: KeyPress, _ state: inout UIState) {
        toggle(.calibration, &state)
        state.calibrationLine = 0
    }

    private static func test(
        _ clamp: SourceID, _ press: KeyPress, _ state: inout UIState
    ) {
        guard state.frozen == nil else {
            state.notice = state.texts(.clampFrozen)
            return
        }
        guard press.live.calibrationRun == nil else {
            state.notice = state.texts(.outcomeBusy, InputName.terminal(clamp, state.texts))
            return
        }
        // A result that is shown is of the clamp it was made on.
        state.prompt = TextPrompt(purpose: .load(press.live.stepTest?.source ?? clamp))
    }

    private static func calibrate(
        _ clamp: SourceID, _ press: KeyPress, _ state: inout UIState
    ) {
        let choices = CalibrationChoice.all(of: clamp, press.live)
        let line = min(state.calibrationLine, choices.count - 1)
        guard line >= 0 else { return }
        guard !state.isReadOnly else {
            state.notice = state.texts(.outcomeReadOnly, state.texts(.helpEnterKey))
            return
        }
        guard state.frozen == nil else {
            state.notice = state.texts(.clampFrozen)
            return
        }
        let choice = choices[line]
        let source = choice.source(of: clamp)
        guard press.live.calibrationRun == nil else {
            state.notice = state.texts(.outcomeBusy, InputName.terminal(source, state.texts))
            return
        }
        guard let step = choice.step else {
            state.prompt = TextPrompt(purpose: .reference(source, choice))
            return
        }
        state.confirmation = Confirmation(.calibrate(source, step), press.live, at: press.at)
    }

    /// Undoes the calibration made last, of the clamp or of the mains.
    private static func undo(_ clamp: SourceID, _ press: KeyPress, _ state: inout UIState) {
        let records = [clamp, .mains].compactMap { source in
            press.live.calibrations[source].flatMap {
                $0.previous == nil ? nil : (source, $0.unixSeconds)
            }
        }
        guard let source = records.max(by: { $0.1 < $1.1 })?.0 else {
            state.notice = state.texts(
                .outcomeNothingToUndo, InputName.terminal(clamp, state.texts))
            return
        }
        state.confirmation = Confirmation(.undoCalibration(source), press.live, at: press.at)
    }

    private static func next(_ span: EnergyLedger.Span) -> EnergyLedger.Span {
        let all = EnergyLedger.Span.allCases
        guard let index = all.firstIndex(of: span) else { return .today }
        return all[(index + 1) % all.count]
    }
}
