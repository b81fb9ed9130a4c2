import Testing

/// What the scenes of counters, contacts and relays show, named by the console itself.
@Suite struct ConsoleSceneTests {
    @Test func `every code of counters, contacts and relays is named within its window`() async {
        let failure = await Console.failure(of: "short_scenes_are_named")
        #expect(failure == nil, "\(failure ?? "")")
    }
}
