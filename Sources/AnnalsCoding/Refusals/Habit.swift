import AnnalsModel

/// "They often strike at night": what is told as a habit is no single act; what is said often is still said.
struct Habit: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard candidate.standing.refusal == nil, candidate.standing.isHabit, !candidate.isStatement else { return nil }
        return Objection(Standing.Refusal.unreal.rawValue, "is told as a habit")
    }
}
