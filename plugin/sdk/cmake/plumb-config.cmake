# find_package(plumb CONFIG REQUIRED), with plumb_DIR pointing to this folder:
# gives the target plumb::sdk and the function plumb_add_plugin().
include("${CMAKE_CURRENT_LIST_DIR}/PlumbPlugin.cmake")
