;; Reads words of plain ASCII from bytes: what readPlain in words.ts does, which says why, and where this is not.
;; Compiled by test/support/generate-kernels.ts into plain-words-bytes.ts. Addresses are in bytes; plain-words.ts says what
;; lies where.
(module
  (memory (export "memory") 11)

  ;; Reads from the first letter of a word at `at` on, and writes a row a word from `row` on. `ahead` is how many bytes more
  ;; than code units stand before. What a byte is to it stands in the table at 0, for each of 256. The byte behind the text
  ;; at `end` must be one that parts words. Answers with the place of what it does not know, and leaves at 256 where the next
  ;; row goes, and of the word that is open there the start and both lanes; the start is -1 where none is.
  (func (export "read")
    (param $at i32) (param $end i32) (param $ahead i32) (param $row i32) (param $weight i32) (result i32)
    (local $start i32) (local $value i32) (local $last i32) (local $hi i32) (local $lo i32)
    (local.set $value (i32.load8_u (i32.load8_u (local.get $at))))
    (loop $word
      (local.set $start (i32.sub (local.get $at) (local.get $ahead)))
      (local.set $lo (i32.const 0x811c9dc5))
      (local.set $hi (i32.const 0x9747b28c))
      (loop $letter
        (local.set $last (local.get $value))
        (local.set $lo (i32.mul (i32.xor (local.get $lo) (local.get $value)) (i32.const 0x01000193)))
        (local.set $hi
          (i32.rotl (i32.mul (i32.xor (local.get $hi) (local.get $value)) (i32.const 0x5bd1e995)) (i32.const 13)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (local.set $value (i32.load8_u (i32.load8_u (local.get $at))))
        (br_if $letter (i32.ge_u (local.get $value) (i32.const 0x30))))
      (if
        (i32.eqz
          (i32.or
            (i32.eq (local.get $value) (i32.const 1))
            (i32.and (i32.eq (local.get $value) (i32.const 2)) (i32.ge_u (local.get $last) (i32.const 0x61)))))
        (then
          (i32.store offset=256 (i32.const 0) (local.get $row))
          (i32.store offset=260 (i32.const 0) (local.get $start))
          (i32.store offset=264 (i32.const 0) (local.get $hi))
          (i32.store offset=268 (i32.const 0) (local.get $lo))
          (return (local.get $at))))
      ;; mix32 in kernel/hash.ts: written out, since engines call functions so small
      (local.set $hi (i32.xor (local.get $hi) (i32.shr_u (local.get $hi) (i32.const 16))))
      (local.set $hi (i32.mul (local.get $hi) (i32.const 0x85ebca6b)))
      (local.set $hi (i32.xor (local.get $hi) (i32.shr_u (local.get $hi) (i32.const 13))))
      (local.set $hi (i32.mul (local.get $hi) (i32.const 0xc2b2ae35)))
      (local.set $hi (i32.xor (local.get $hi) (i32.shr_u (local.get $hi) (i32.const 16))))
      (local.set $lo (i32.xor (local.get $lo) (i32.shr_u (local.get $lo) (i32.const 16))))
      (local.set $lo (i32.mul (local.get $lo) (i32.const 0x85ebca6b)))
      (local.set $lo (i32.xor (local.get $lo) (i32.shr_u (local.get $lo) (i32.const 13))))
      (local.set $lo (i32.mul (local.get $lo) (i32.const 0xc2b2ae35)))
      (local.set $lo (i32.xor (local.get $lo) (i32.shr_u (local.get $lo) (i32.const 16))))
      (local.set $weight (i32.add (local.get $weight) (i32.const 2)))
      (i32.store (local.get $row) (local.get $start))
      (i32.store offset=4 (local.get $row) (i32.sub (local.get $at) (local.get $ahead)))
      (i32.store offset=8 (local.get $row) (local.get $hi))
      (i32.store offset=12 (local.get $row) (local.get $lo))
      (i32.store offset=16 (local.get $row) (local.get $weight))
      (local.set $row (i32.add (local.get $row) (i32.const 20)))
      (block $known
        (loop $between
          (br_if $known
            (i32.ge_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $end)))
          (local.set $value (i32.load8_u (i32.load8_u (local.get $at))))
          (br_if $word (i32.ge_u (local.get $value) (i32.const 0x30)))
          (br_if $between (local.get $value)))))
    (i32.store offset=256 (i32.const 0) (local.get $row))
    (i32.store offset=260 (i32.const 0) (i32.const -1))
    (local.get $at))

  ;; Writes the columns of `count` rows one behind the other; before the last, of the weights, a zero.
  (func (export "columns") (param $row i32) (param $count i32) (param $into i32)
    (local $bytes i32) (local $end i32)
    (local.set $bytes (i32.shl (local.get $count) (i32.const 2)))
    (i32.store (i32.add (local.get $into) (i32.shl (local.get $bytes) (i32.const 2))) (i32.const 0))
    (local.set $end (i32.add (local.get $into) (local.get $bytes)))
    (block $done
      (loop $word
        (br_if $done (i32.ge_u (local.get $into) (local.get $end)))
        (i32.store (local.get $into) (i32.load (local.get $row)))
        (i32.store (i32.add (local.get $into) (local.get $bytes)) (i32.load offset=4 (local.get $row)))
        (i32.store
          (i32.add (local.get $into) (i32.shl (local.get $bytes) (i32.const 1)))
          (i32.load offset=8 (local.get $row)))
        (i32.store
          (i32.add (local.get $into) (i32.mul (local.get $bytes) (i32.const 3)))
          (i32.load offset=12 (local.get $row)))
        (i32.store offset=4
          (i32.add (local.get $into) (i32.shl (local.get $bytes) (i32.const 2)))
          (i32.load offset=16 (local.get $row)))
        (local.set $into (i32.add (local.get $into) (i32.const 4)))
        (local.set $row (i32.add (local.get $row) (i32.const 20)))
        (br $word)))))
