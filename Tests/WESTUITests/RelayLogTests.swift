import Testing
import WESModel

@testable import WESIO
@testable import WESTUI

/// The switchings that `wes relay log` lists.
@Suite struct RelayLogTests {
    private var entry: RelayLog.Entry {
        RelayLog.Entry(
            at: CivilTime(unixSeconds: 1_795_347_658, utcOffset: 3_600), relay: .relay(1),
            from: .open, to: .closed, by: "marc@192.0.2.7", reason: .test)
    }

    @Test func `a line tells when, which, from where to where, why and who`() {
        let lines = RelayLogLines(language: .french, names: [.relay(1): "Chauffe-eau"])
        #expect(
            lines.text(entry)
                == "2026-11-22 12:40:58  Relais 1 (Chauffe-eau)  ouvert → fermé  essai, marc@192.0.2.7"
        )
        var unknown = entry
        unknown.from = nil
        unknown.to = .open
        unknown.by = ""
        unknown.reason = .stopping
        #expect(
            RelayLogLines(language: .english, names: [:]).text(unknown)
                == "2026-11-22 12:40:58  Relay 1  — → open  end of wes")
    }

    @Test func `the object of a switching has the keys of the document`() {
        let lines = RelayLogLines(language: .french, names: [.relay(1): "Chauffe-eau"])
        #expect(
            lines.json(entry)
                == #"{"t":"2026-11-22T12:40:58+01:00","relay":1,"terminal":"relays.1","#
                + #""name":"Chauffe-eau","from":"open","to":"closed","by":"marc@192.0.2.7","#
                + #""reason":"test"}"#)
    }

    @Test func `a folder without a journal has no switching and is not made`() {
        #expect(RelayLog(folder: "/nonexistent/wes").entries.isEmpty)
    }
}
