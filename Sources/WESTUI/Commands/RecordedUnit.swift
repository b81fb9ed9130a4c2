import WESIO
import WESModel

/// The unit that a recording of samples stands for: clamp 1 at the grid, the others at loads.
struct RecordedUnit {
    private var snapshot = Snapshot()
    private var now = Instant.zero
    private let spacing: Delay

    init(_ plan: SamplePlan) {
        var description = UnitDescription()
        description.clampBoard = ClampBoardDescription(
            source: "waveform:file:", samples: SampleDescription(rateHertz: plan.rate))
        description.mains = MainsDescription()
        for clamp in plan.clamps {
            description.clamps[clamp.number] = ClampDescription(
                role: clamp.number == 1 ? .grid : .load)
        }
        spacing = .milliseconds(100)
        Reducer.apply(
            .configured(description, changed: description.sources, at: now), to: &snapshot)
        Reducer.apply(.link(.clamps, .open(device: "", honoured: true), at: now), to: &snapshot)
        snapshot.stepTest = StepTest(source: .clamp(1), load: .unknown, startedAt: now)
    }

    /// Takes one report.
    mutating func take(_ report: ClampReport) {
        now = now + spacing
        Reducer.apply(.clamps(.report(report), at: now), to: &snapshot)
    }

    /// What the rules say of it at once, without waiting for it to last.
    var findings: [RuleFinding] { RuleFinding.all(in: snapshot, at: now) }

    /// The step that was seen; nil without one.
    var step: StepProof? {
        if case .done(let proof) = snapshot.stepTest?.stage { return proof }
        return snapshot.stepTest?.present
    }
}
