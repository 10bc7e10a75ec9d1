// For workrave_peer.sh: what we read of a file or folder of Workrave, a line a day, to be compared as text.
#include <chrono>
#include <cstdio>

#include "host/import/import.h"

int main(int argc, char **argv) {
    using namespace plumb;
    if (argc != 2) return 2;
    const auto now =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch());
    const auto evidence = importWorkrave(argv[1], now.count(), systemEnvironment);
    if (!evidence) {
        std::fprintf(stderr, "%s\n", evidence.problem().sentence().c_str());
        return 1;
    }
    for (const EvidenceDay &day : evidence->days)
        std::printf("%s %s %s %.2f %d\n", isoDate(day.date).c_str(), day.first.c_str(), day.last.c_str(),
                    day.activeMinutes, day.valid);
    for (const OfferedAnswer &answer : evidence->answers)
        std::printf("%s %.6f %s\n", answer.question.c_str(), answer.value, answer.note.c_str());
    for (const Problem &warning : evidence->warnings) std::printf("%s\n", warning.sentence().c_str());
    return 0;
}
