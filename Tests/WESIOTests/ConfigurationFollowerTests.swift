import Glibc
import Testing
import WESModel

@testable import WESIO

@Suite final class ConfigurationFollowerTests {
    private let file = "/tmp/wes-follower-test-\(UInt64.random(in: 0...UInt64.max)).toml"
    private let first = "[unit]\nname = \"a\"\n[teleinfo.1]\ndevice = \"/dev/x\"\n"

    deinit { unlink(file) }

    /// Saves as editors do: another file takes the name, so its number always differs.
    private func save(_ text: String) {
        let next = file + ".new"
        let descriptor = open(next, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        rename(next, file)
    }

    private func description(_ text: String) throws -> UnitDescription {
        try UnitConfiguration.parse(text, file: file).get().description
    }

    @Test func `a file that nobody saved is left alone`() throws {
        save(first)
        let follower = ConfigurationFollower(file: file)
        let current = try description(first)
        for _ in 0..<3 {
            guard case .unchanged = follower.check(against: current) else {
                Issue.record("changed")
                return
            }
        }
    }

    @Test func `only the tables that changed are named`() throws {
        save(first)
        let follower = ConfigurationFollower(file: file)
        save(first + "[teleinfo.2]\ndevice = \"/dev/y\"\n[relays.1]\nline = \"gpiochip0:1\"\n")
        guard case .changed(let news, let sources) = follower.check(against: try description(first))
        else {
            Issue.record("not seen")
            return
        }
        #expect(sources == [.teleinfo(2), .relay(1)])
        #expect(news.teleinfo[1] == TeleinfoDescription(device: "/dev/x"))
    }

    @Test func `a refused file is told once, with its place, and may be mended`() throws {
        save(first)
        let follower = ConfigurationFollower(file: file)
        let current = try description(first)
        save(first + "rol = \"grid\"\n")
        guard case .refused(let problem) = follower.check(against: current) else {
            Issue.record("not refused")
            return
        }
        #expect(problem.line == 5)
        #expect(problem.reason == .unknownKey(nearest: "teleinfo.1.role"))
        guard case .unchanged = follower.check(against: current) else {
            Issue.record("told twice")
            return
        }
        save(first + "role = \"grid\"\n")
        guard case .changed(_, let sources) = follower.check(against: current) else {
            Issue.record("not mended")
            return
        }
        #expect(sources == [.teleinfo(1)])
    }

    @Test func `a file that is away is waited for`() throws {
        save(first)
        let follower = ConfigurationFollower(file: file)
        let current = try description(first)
        unlink(file)
        guard case .unchanged = follower.check(against: current) else {
            Issue.record("not waited for")
            return
        }
        save("[unit]\nname = \"b\"\n")
        guard case .changed(let news, _) = follower.check(against: current) else {
            Issue.record("not seen again")
            return
        }
        #expect(news.teleinfo.isEmpty)
    }
}
