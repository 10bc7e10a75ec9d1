#include <cstdio>
#include <cstring>

#include "host/gui/app.h"

wxIMPLEMENT_APP_NO_MAIN(plumb::gui::App);

// Before the toolkit, which ends a program that has no screen.
int main(int argc, char **argv) {
    if (argc == 2 && std::strcmp(argv[1], "--version") == 0) return std::printf("plumbline " PLUMB_VERSION "\n") < 0;
    return wxEntry(argc, argv);
}
