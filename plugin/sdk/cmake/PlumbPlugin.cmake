# plumb_add_plugin: builds one plugin and puts its bundle together. Used inside the tree and, through
# find_package(plumb CONFIG), by plugins that live elsewhere.
#
#   plumb_add_plugin(<id>
#     SOURCES      a.cpp [b.c ...]        C++20, C99 or mixed
#     MANIFEST     plugin.json            its "id" and "module" must be <id>
#     FORM         form.json
#     WORDS        en.json [de.json ...]  one file per language, named after it
#     [ADVICE       advice.json]
#     [ADVICE_WORDS advice.en.json ...]
#     [PICTURES     a.svg ...])
#
# PICTURES: SVG with presentation attributes only, drawn beside the questions whose "picture" names the file; "alt" in the
# words says what each shows. Words in one stand as places, <text ...>{name}</text>, whose texts are in every words file
# as "picture.<file without .svg>.<name>": { "text": ... }. A place without words is refused at load.
#
# Target <id>: the library <id>.so with hidden visibility, no unresolved symbols, and exactly one exported symbol.
# Target <id>_bundle, part of ALL: the folder ${PLUMB_BUNDLE_DIR}/<id>/ with everything that the host looks at.
# PLUMB_BUNDLE_DIR is ${CMAKE_BINARY_DIR}/lib/plumbline/bundles unless it is set.

if(NOT TARGET plumb::sdk)
  add_library(plumb_sdk INTERFACE)
  add_library(plumb::sdk ALIAS plumb_sdk)
  get_filename_component(_plumb_include "${CMAKE_CURRENT_LIST_DIR}/../include" ABSOLUTE)
  target_include_directories(plumb_sdk INTERFACE "${_plumb_include}")
  unset(_plumb_include)
endif()

function(plumb_add_plugin id)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "MANIFEST;FORM;ADVICE" "SOURCES;WORDS;ADVICE_WORDS;PICTURES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "plumb_add_plugin(${id}): not understood: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  foreach(needed SOURCES MANIFEST FORM WORDS)
    if(NOT arg_${needed})
      message(FATAL_ERROR "plumb_add_plugin(${id}): ${needed} is missing")
    endif()
  endforeach()
  _plumb_check_manifest(${id} "${arg_MANIFEST}")

  if(NOT PLUMB_BUNDLE_DIR)
    set(PLUMB_BUNDLE_DIR "${CMAKE_BINARY_DIR}/lib/plumbline/bundles")
  endif()
  set(bundle "${PLUMB_BUNDLE_DIR}/${id}")
  _plumb_add_module(${id} "${bundle}" "${arg_SOURCES}")

  set(copies)
  _plumb_copy("${arg_MANIFEST}" "${bundle}/plugin.json")
  _plumb_copy("${arg_FORM}" "${bundle}/form.json")
  if(arg_ADVICE)
    _plumb_copy("${arg_ADVICE}" "${bundle}/advice.json")
  endif()
  foreach(file IN LISTS arg_WORDS arg_ADVICE_WORDS)
    get_filename_component(name "${file}" NAME)
    _plumb_copy("${file}" "${bundle}/${name}")
  endforeach()
  foreach(file IN LISTS arg_PICTURES)
    get_filename_component(name "${file}" NAME)
    _plumb_copy("${file}" "${bundle}/pictures/${name}")
  endforeach()
  add_custom_target(${id}_bundle ALL DEPENDS ${copies})
  add_dependencies(${id}_bundle ${id})
  install(DIRECTORY "${bundle}/" DESTINATION lib/plumbline/bundles/${id})
endfunction()

# The shared library. A plugin is data to the host: it exports one constant and needs nothing of it.
function(_plumb_add_module id bundle sources)
  add_library(${id} MODULE ${sources})
  target_link_libraries(${id} PRIVATE plumb::sdk)
  set_target_properties(${id} PROPERTIES
    PREFIX "" OUTPUT_NAME ${id}
    LIBRARY_OUTPUT_DIRECTORY "$<1:${bundle}>"
    C_STANDARD 99 C_EXTENSIONS OFF CXX_STANDARD 20 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF
    C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  # A multiply-add rounded once instead of twice would change the last bits of a score between machines.
  target_compile_options(${id} PRIVATE -ffp-contract=off)
  if(WIN32)
    return()  # dllexport is enough there, and the linker knows no version scripts
  endif()
  target_link_options(${id} PRIVATE "LINKER:--version-script=${CMAKE_CURRENT_FUNCTION_LIST_DIR}/plugin.map")
  set_target_properties(${id} PROPERTIES SUFFIX .so LINK_DEPENDS "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/plugin.map")
  # A sanitizer's run-time stands in the program, not in the plugin.
  if(NOT PLUMB_SANITIZE AND NOT "${CMAKE_C_FLAGS} ${CMAKE_CXX_FLAGS}" MATCHES "-fsanitize")
    target_link_options(${id} PRIVATE LINKER:-z,defs)
  endif()
  if(CMAKE_NM)
    add_custom_command(TARGET ${id} POST_BUILD VERBATIM
      COMMAND ${CMAKE_COMMAND} -DNM=${CMAKE_NM} -DLIBRARY=$<TARGET_FILE:${id}>
        -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/CheckExports.cmake")
  endif()
endfunction()

# Adds a rule that copies a file when it has changed; collects the copy in the caller's list.
function(_plumb_copy from to)
  get_filename_component(from "${from}" ABSOLUTE)
  add_custom_command(OUTPUT "${to}" DEPENDS "${from}" VERBATIM
    COMMAND ${CMAKE_COMMAND} -E copy "${from}" "${to}")
  set(copies ${copies} "${to}" PARENT_SCOPE)
endfunction()

# A bundle whose manifest names another plugin would be refused when it is loaded; say so before it is built.
function(_plumb_check_manifest id manifest)
  get_filename_component(manifest "${manifest}" ABSOLUTE)
  if(NOT EXISTS "${manifest}")
    message(FATAL_ERROR "plumb_add_plugin(${id}): there is no ${manifest}")
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${manifest}")
  file(READ "${manifest}" text)
  foreach(key id module)
    string(JSON value ERROR_VARIABLE wrong GET "${text}" ${key})
    if(wrong)
      message(FATAL_ERROR "plumb_add_plugin(${id}): ${manifest}: ${wrong}")
    elseif(NOT value STREQUAL id)
      message(FATAL_ERROR "plumb_add_plugin(${id}): ${manifest} says \"${key}\": \"${value}\"")
    endif()
  endforeach()
endfunction()
