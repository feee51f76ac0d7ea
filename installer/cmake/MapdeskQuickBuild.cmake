# Reading headers is most of the work of compiling. With MAPDESK_QUICK_BUILD what nearly all sources
# read is compiled once for the libraries and once for the tests, which have other options, and the
# sources of a library or a test are compiled several at a time, with what moc made of them. So the names
# in their anonymous namespaces have to differ within one. What looks at single sources, as clang-tidy
# does, turns it off.

if(MAPDESK_QUICK_BUILD)
    foreach(kind core widgets)
        foreach(use program test)
            set(target mapdesk_precompiled_${kind}_for_${use})
            add_library(${target} OBJECT ${CMAKE_CURRENT_LIST_DIR}/precompiled/empty.cpp)
            set_target_properties(${target} PROPERTIES AUTOMOC OFF)
            target_precompile_headers(${target}
                PRIVATE ${CMAKE_CURRENT_LIST_DIR}/precompiled/${kind}.h)
            target_link_libraries(${target} PRIVATE
                $<IF:$<STREQUAL:${use},test>,mapdesk_test_options,mapdesk_options>
                $<IF:$<STREQUAL:${kind},widgets>,Qt6::Widgets,Qt6::Core>
                tl::expected)
        endforeach()
    endforeach()
endif()

# mapdesk_precompile(TARGET program|test)
function(mapdesk_precompile target use)
    if(NOT MAPDESK_QUICK_BUILD)
        return()
    endif()
    set(kind core)
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/ui(/|$)")
        set(kind widgets)
    endif()
    target_precompile_headers(${target} REUSE_FROM mapdesk_precompiled_${kind}_for_${use})
endfunction()

# mapdesk_combine(TARGET)
function(mapdesk_combine target)
    if(NOT MAPDESK_QUICK_BUILD)
        return()
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON)
    # A class that is defined in one source may have members of types of that source alone.
    target_compile_options(${target} PRIVATE
        $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endfunction()
