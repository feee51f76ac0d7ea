# Runs layers.cmake on the deliberately bad tree beside it: it must report what expected.txt says,
# line by line, and nothing else.
cmake_minimum_required(VERSION 3.25)

set(here "${CMAKE_CURRENT_LIST_DIR}")
execute_process(
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${here}/bad" -P "${here}/layers.cmake"
    RESULT_VARIABLE exit_code
    ERROR_VARIABLE output)
string(REGEX REPLACE "CMake Error.*" "" output "${output}")
file(READ "${here}/expected.txt" expected)

if(exit_code EQUAL 0)
    message(FATAL_ERROR "layers.cmake accepts the bad tree")
elseif(NOT output STREQUAL expected)
    message(NOTICE "Expected:\n${expected}\nReported:\n${output}")
    message(FATAL_ERROR "layers.cmake does not report what expected.txt says")
endif()
