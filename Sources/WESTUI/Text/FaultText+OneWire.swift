import WESModel

extension FaultText {
    /// Where a finding is about a relay board, about the whole bus or leaves a second cause, the
    /// sentence of the code does not fit.
    func oneWire(_ fault: Fault) -> (found: String?, action: String?)? {
        let board = isBoard(fault)
        let name = places.value("name", of: fault)
        switch fault.code {
        case .onewireAbsent where fault.state == .look:
            return (texts(.findNobody), texts(.doNobody))
        case .onewireNoise: return fault.evidence.worst.map { (noise(fault, on: $0), nil) }
        case .onewireUnderpowered where fault.terminal == .oneWire:
            let count = places.value("count", of: fault)
            return (texts(.findWeakSupply, count), texts(.doWeakSupply))
        case .onewireMissing where board:
            let since = places.since(fault.since)
            return (texts(.findBoardMissing, name, since), texts(.doBoardMissing))
        case .onewireUnstable where board:
            return (
                texts(
                    .findBoardUnstable, name, places.value("seen", of: fault),
                    places.value("passes", of: fault)), nil
            )
        case .onewireNew where board:
            let rom = places.value("rom", of: fault)
            return (texts(.findBoardNew, rom), texts(.doBoardNew, rom))
        default: return nil
        }
    }

    /// The short form of the findings that have numbers in it, or another one for a board.
    func shortOneWire(_ fault: Fault) -> String {
        switch fault.code {
        case .onewireNoise: texts(.shortWrong, places.share(fault))
        case .onewireUnstable:
            texts(
                .shortSeen, places.value("seen", of: fault), places.value("passes", of: fault))
        case .onewireBudget:
            texts(
                .shortBudget, places.value("ma", of: fault), places.value("supply", of: fault))
        case .onewireNew: texts(isBoard(fault) ? .shortBoardNew : .shortProbeNew)
        default: texts(isBoard(fault) ? .shortBoardMissing : .shortProbeMissing)
        }
    }

    private func noise(_ fault: Fault, on rom: ROMCode) -> String {
        texts(
            .findNoiseOn, places.value("pct", of: fault), places.value("window", of: fault),
            places.device(rom))
    }

    private func isBoard(_ fault: Fault) -> Bool {
        fault.terminal.rom?.isRelayBoard == true
    }
}
