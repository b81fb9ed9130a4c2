import Testing

@testable import WESModel

@Suite struct VoteTests {
    @Test func `one ballot decides nothing`() {
        var vote = Vote<Int>()
        vote.cast(1)
        #expect(vote.choice == nil)
        vote.cast(1)
        #expect(vote.choice == 1)
    }

    @Test func `a lone damaged ballot never flips a choice`() {
        var vote = Vote<Bool>()
        for ballot in [true, true, false, true, false, false, true] { vote.cast(ballot) }
        #expect(vote.choice == true)
        for ballot in [false, false, false] { vote.cast(ballot) }
        #expect(vote.choice == false)
    }
}
