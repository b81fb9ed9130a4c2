import Glibc
import Synchronization
import Testing
import WESModel

@testable import WESIO

/// A folder in memory that stops for good after a number of steps; each byte written is a step.
final class CutFolder: FileOperations {
    private struct State {
        var files: [String: [UInt8]] = [:]
        var budget: Int
    }

    private let state: Mutex<State>

    init(files: [String: [UInt8]] = [:], budget: Int = .max) {
        state = Mutex(State(files: files, budget: budget))
    }

    var files: [String: [UInt8]] { state.withLock { $0.files } }

    func read(_ name: String) -> [UInt8]? { state.withLock { $0.files[name] } }

    func write(_ name: String, _ bytes: [UInt8]) -> Int32 {
        state.withLock { state in
            guard state.budget > 0 else { return 5 }
            state.budget -= 1
            let room = min(bytes.count, state.budget)
            state.files[name] = Array(bytes.prefix(room))
            state.budget -= room
            return room == bytes.count ? 0 : 5
        }
    }

    func rename(_ name: String, to other: String) -> Int32 {
        state.withLock { state in
            guard state.budget > 0 else { return 5 }
            state.budget -= 1
            guard let file = state.files.removeValue(forKey: name) else { return 2 }
            state.files[other] = file
            return 0
        }
    }

    func append(_ name: String, _ bytes: [UInt8]) -> Int32 {
        write(name, (files[name] ?? []) + bytes)
    }

    func sync(_ name: String) -> Int32 { 0 }

    func syncFolder() -> Int32 { 0 }
}

@Suite struct StateStoreTests {
    private let old = LearnedState(facts: [
        "name.teleinfo.1": "Maison", "mode.teleinfo.1": "standard",
    ])
    private let new = LearnedState(facts: [
        "name.teleinfo.1": "Chaufferie\t\\ é\n", "later": "kept",
    ])

    @Test func `what was saved is read back`() {
        let folder = CutFolder()
        let store = StateStore(files: folder)
        #expect(store.load().state == LearnedState())
        #expect(store.load().fact == nil)
        #expect(store.save(old) == 0)
        #expect(store.save(new) == 0)
        #expect(store.load().state == new)
    }

    @Test func `every prefix of the writes leaves the old state or the new one`() {
        let base = CutFolder()
        _ = StateStore(files: base).save(old)
        let steps = StateStore.encode(new).count + 4
        for budget in 0...steps {
            let folder = CutFolder(files: base.files, budget: budget)
            _ = StateStore(files: folder).save(new)
            let loaded = StateStore(files: CutFolder(files: folder.files)).load()
            #expect(loaded.state == old || loaded.state == new, "after \(budget) steps")
            #expect(loaded.fact != .damaged, "after \(budget) steps")
        }
    }

    @Test func `a power cut during a second save never loses both`() {
        let base = CutFolder()
        _ = StateStore(files: base).save(LearnedState(facts: ["a": "1"]))
        _ = StateStore(files: base).save(old)
        for budget in 0...(StateStore.encode(new).count + 4) {
            let folder = CutFolder(files: base.files, budget: budget)
            _ = StateStore(files: folder).save(new)
            _ = StateStore(files: CutFolder(files: folder.files)).save(new)
            let loaded = StateStore(files: CutFolder(files: folder.files)).load()
            #expect(loaded.state == old || loaded.state == new)
        }
    }

    @Test func `a file cut at every byte or with a flipped bit falls back on the one before`() {
        let base = CutFolder()
        _ = StateStore(files: base).save(old)
        _ = StateStore(files: base).save(new)
        let bytes = base.files["state"] ?? []
        for index in bytes.indices {
            var files = base.files
            files["state"] = Array(bytes.prefix(index))
            let cut = StateStore(files: CutFolder(files: files)).load()
            #expect(cut.state == old)
            #expect(cut.fact == .recoveredPrevious)
            files["state"] = bytes
            files["state"]?[index] ^= 0x04
            let loaded = StateStore(files: CutFolder(files: files)).load()
            #expect(loaded.state == old || loaded.fact == .newerVersion, "bit of byte \(index)")
        }
    }

    @Test func `a file of a newer program is left alone`() {
        let newer = Array("wes-state 2 0 0 more\n".utf8)
        let folder = CutFolder(files: ["state": newer])
        let store = StateStore(files: folder)
        #expect(store.load().fact == .newerVersion)
        #expect(store.save(old) != 0)
        #expect(folder.files["state"] == newer)
    }

    @Test func `one process owns a unit and is named to the next`() throws {
        let folder = "/tmp/wes-lock-test-\(UInt64.random(in: 0...UInt64.max))"
        defer {
            unlink(folder + "/lock")
            rmdir(folder)
        }
        guard case .taken(let lock) = UnitLock.take(in: folder) else {
            Issue.record("not taken")
            return
        }
        guard case .held(let holder) = UnitLock.take(in: folder) else {
            Issue.record("taken twice")
            return
        }
        #expect(holder.pid > 0)
        #expect(!holder.user.isEmpty)
        lock.release()
        guard case .taken = UnitLock.take(in: folder) else {
            Issue.record("not taken again")
            return
        }
    }
}
